package org.kommunalcampus.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Tests without a server bring their sessions along ({@link Reader}); those with one keep them in the database as the program does. */
public class SessionsInMemory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return TestContextAnnotationUtils.hasAnnotation(test, AutoConfigureMockMvc.class) ? new Excluding() : null;
    }

    private record Excluding() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of(
                            "spring.autoconfigure.exclude=org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration")
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("sessionRepository", new NoSessions());
        }
    }

    /** What those find who look for sessions in the database: none. */
    private static final class NoSessions implements FindByIndexNameSessionRepository<MapSession> {

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            throw new UnsupportedOperationException("tests without a server bring their sessions along");
        }

        @Override
        public @Nullable MapSession findById(String id) {
            return null;
        }

        @Override
        public void deleteById(String id) {
            throw new UnsupportedOperationException("tests without a server bring their sessions along");
        }
    }
}
