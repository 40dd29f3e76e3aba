package org.kommunalcampus.curriculum;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RebuildSettings.class, ImpactSettings.class})
@EnableScheduling
class CurriculumConfiguration {}
