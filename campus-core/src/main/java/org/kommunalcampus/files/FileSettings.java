package org.kommunalcampus.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files the platform takes.
 *
 * @param largest size of one file
 */
@ConfigurationProperties("campus.files")
record FileSettings(@DefaultValue("10MB") DataSize largest) {

    FileSettings {
        if (largest.toBytes() < 1) {
            throw new IllegalArgumentException("campus.files.largest must let something through");
        }
    }
}
