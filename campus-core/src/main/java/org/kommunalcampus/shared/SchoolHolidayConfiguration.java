package org.kommunalcampus.shared;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchoolHolidaySettings.class)
class SchoolHolidayConfiguration {}
