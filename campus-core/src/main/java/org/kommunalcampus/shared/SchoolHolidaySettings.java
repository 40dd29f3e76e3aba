package org.kommunalcampus.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the school holidays are read from.
 *
 * @param file a CSV with the columns {@code state}, {@code from}, {@code until} and {@code name}, sorted by state and day; the one that comes with the program unless said otherwise
 */
@ConfigurationProperties("campus.school-holidays")
record SchoolHolidaySettings(
        @DefaultValue("classpath:org/kommunalcampus/shared/school-holidays.csv")
        Resource file) {}
