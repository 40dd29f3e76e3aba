package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform can do in SCIM: everything that directories use, but no passwords and no sorting. */
@Configuration(proxyBeanMethods = false)
class ScimConfiguration {

    /** So many resources at most stand in one answer. */
    static final int MOST_RESULTS = 200;

    /** So many operations at most stand in one bulk request. */
    static final int MOST_OPERATIONS = 100;

    /** Bytes of a request. */
    static final int LARGEST_BODY = 1_000_000;

    @Bean
    ResourceEndpoint scimEndpoint(UserHandler users, GroupHandler groups) {
        var endpoint = new ResourceEndpoint(provider());
        for (EndpointDefinition definition :
                List.of(new UserEndpointDefinition(users), new GroupEndpointDefinition(groups))) {
            endpoint.registerEndpoint(definition)
                    .getFeatures()
                    .setETagFeature(ETagFeature.builder().enabled(true).build());
        }
        return endpoint;
    }

    private static ServiceProvider provider() {
        return ServiceProvider.builder()
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(MOST_RESULTS)
                        .build())
                .sortConfig(SortConfig.builder().supported(false).build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(false).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(MOST_OPERATIONS)
                        .maxPayloadSize((long) LARGEST_BODY)
                        .build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("Bearer")
                        .type("oauthbearertoken")
                        .description("The key that HR or the operator has made for this municipality")
                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }
}
