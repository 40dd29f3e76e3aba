package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the jar is made of that runs in earnest. */
class ProductionJarIT {

    @Test
    void itHoldsNeitherTheDemosDatabaseNorChecksOfStructure() throws IOException {
        assertThat(libraries(System.getProperty("campus.production-jar")))
                .anyMatch(name -> name.startsWith("mysql-connector-j"))
                .noneMatch(name -> name.startsWith("h2-") || name.startsWith("archunit"));
        assertThat(libraries(System.getProperty("campus.jar"))).anyMatch(name -> name.startsWith("h2-"));
    }

    @Test
    void itSaysWhatItIsMadeOf() throws IOException {
        try (var jar = new JarFile(System.getProperty("campus.production-jar"))) {
            assertThat(jar.getEntry("META-INF/sbom/application.cdx.json")).isNotNull();
        }
    }

    private static List<String> libraries(String path) throws IOException {
        try (var jar = new JarFile(path)) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }
}
