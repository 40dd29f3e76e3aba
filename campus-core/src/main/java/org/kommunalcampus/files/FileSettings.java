package org.kommunalcampus.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files the platform takes.
 *
 * @param largest size of one document or picture
 * @param largestFilm size of one film
 */
@ConfigurationProperties("campus.files")
record FileSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("50MB") DataSize largestFilm) {

    FileSettings {
        if (largest.toBytes() < 1 || largestFilm.toBytes() < 1) {
            throw new IllegalArgumentException("campus.files must let something through");
        }
    }
}
