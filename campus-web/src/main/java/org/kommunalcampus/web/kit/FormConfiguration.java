package org.kommunalcampus.web.kit;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets forms be read and their problems be shown everywhere in the same way. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class FormConfiguration implements WebMvcConfigurer {

    private final FormProblems problems;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(new FormFieldFormats());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(problems);
    }
}
