package org.kommunalcampus.web.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start the demo, whose passwords everybody knows, where others could reach it: on any address but loopback, or with a database on another
 * machine. Runs before the first connection is opened.
 */
@Component
@Profile("demo")
class DemoGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Pattern SERVER =
            Pattern.compile("jdbc:[a-z0-9:]+://(?:[^@/]*@)?(\\[[^\\]]+\\]|[^:/?;,]+)(.*)");
    private static final Pattern H2_REMOTE = Pattern.compile("jdbc:h2:(tcp|ssl):.*");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment == null) {
            throw new IllegalStateException("no environment");
        }
        check(environment.getProperty("server.address"), environment.getProperty("spring.datasource.url"));
        check(environment.getProperty("management.server.address", "127.0.0.1"), null);
    }

    static void check(@Nullable String address, @Nullable String database) {
        if (address == null || !isLoopback(address)) {
            throw new IllegalStateException(
                    "The demo has accounts that everybody knows. It listens on loopback only: set server.address=127.0.0.1");
        }
        if (database != null && !isLocal(database)) {
            throw new IllegalStateException("The demo uses a database on this machine only, not " + database);
        }
    }

    private static boolean isLocal(String url) {
        if (H2_REMOTE.matcher(url).matches()) {
            return false;
        }
        if (url.startsWith("jdbc:h2:mem:") || url.startsWith("jdbc:h2:file:")) {
            return true;
        }
        Matcher server = SERVER.matcher(url);
        return server.matches() && !server.group(2).startsWith(",") && isLoopback(server.group(1));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
