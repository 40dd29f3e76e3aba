package org.kommunalcampus.http;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Spring MVC what controllers may take as parameters and in which language the API answers. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpConfiguration implements WebMvcConfigurer {

    private final CurrentCaller caller;
    private final DataSize largestFile;

    HttpConfiguration(
            CurrentCaller caller, @Value("${spring.servlet.multipart.max-file-size:50MB}") DataSize largestFile) {
        this.caller = caller;
        this.largestFile = largestFile;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument(caller));
        resolvers.add(new PagedArgument());
        resolvers.add(new ExpectedVersionArgument());
        resolvers.add(new UploadedFileArgument(largestFile));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ApiLanguage()).addPathPatterns(ApiPath.PATTERNS);
    }
}
