package org.kommunalcampus.outbound;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way out of the platform to addresses that others named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {

    @Bean
    OutboundHttpClient webCalls(OutboundSettings settings) {
        AddressGuard guard = settings.loopback()
                ? AddressGuard.openedFor(address -> address.getAddress().isLoopbackAddress())
                : AddressGuard.closed();
        return new OutboundHttpClient(guard, settings.timeout());
    }
}
