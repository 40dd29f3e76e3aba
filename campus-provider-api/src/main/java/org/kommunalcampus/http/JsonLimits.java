package org.kommunalcampus.http;

import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;

/** How much JSON may ask of the program, and that a field which nobody knows, or an id that is empty, is an error instead of a loss. */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 2_000_000;

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .maxStringLength(LONGEST_TEXT)
                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        UUID.class,
                        ids -> ids.setAcceptBlankAsEmpty(false)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }
}
