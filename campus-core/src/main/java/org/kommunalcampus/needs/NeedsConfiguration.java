package org.kommunalcampus.needs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NeedsSettings.class)
class NeedsConfiguration {}
