package org.kommunalcampus.curriculum;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RebuildSettings.class, ImpactSettings.class, JobSettings.class, PlanSettings.class})
class CurriculumConfiguration {}
