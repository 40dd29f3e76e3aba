package org.kommunalcampus.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kommunalcampus.shared.Role;

/** The table in {@code docs/authorisation.md}: operation and roles, no role where everybody may. */
final class AuthorisationMatrix {

    private static final Path PAGE = Path.of("..", "docs", "authorisation.md");
    private static final String EVERYBODY = "everybody";

    private AuthorisationMatrix() {}

    static Map<String, Set<Role>> read() {
        try {
            Map<String, Set<Role>> matrix = new TreeMap<>();
            Files.readAllLines(PAGE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> matrix.put(cells[1].strip().replace("`", ""), roles(cells[2].strip())));
            return matrix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Role> roles(String cell) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!cell.equals(EVERYBODY)) {
            Arrays.stream(cell.split(",")).map(String::strip).map(Role::valueOf).forEach(roles::add);
        }
        return roles;
    }
}
