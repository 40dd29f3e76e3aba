package org.kommunalcampus.web.security;

import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written to the database. What a newer or older program wrote and this one cannot read counts as missing: people sign in again. */
@Slf4j
@Configuration(proxyBeanMethods = false)
class LenientSessions {

    @Bean
    GenericConversionService springSessionConversionService() {
        ClassLoader classes = LenientSessions.class.getClassLoader();
        var readable = new DeserializingConverter(classes);
        Converter<byte[], @Nullable Object> lenient = bytes -> {
            try {
                return readable.convert(bytes);
            } catch (SerializationFailedException unreadable) {
                log.info("A part of a session cannot be read and is left out");
                return null;
            }
        };
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, lenient);
        return service;
    }

    /** Two requests of one person at once may write the same part of a session. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnMySql(DataSourceProperties database) {
        return database.determineUrl().startsWith("jdbc:mysql:")
                ? new MySqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> {};
    }
}
