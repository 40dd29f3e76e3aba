package org.kommunalcampus.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.LocalizedText;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Pageable;

/** What the OpenAPI description says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, UploadedFile.class, Pageable.class)
                .replaceWithClass(LocalizedText.class, String.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("KommunalCampus")
                        .version("v1")
                        .description(
                                "Modules, profiles and explained curricula for the employees of municipalities. "
                                        + "Errors are problems (RFC 9457). Texts are German, or English with Accept-Language: en.")
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .components(problems()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("in the demo alone")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    private static Components problems() {
        var components = new Components();
        ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach(components::addSchemas);
        return components;
    }
}
