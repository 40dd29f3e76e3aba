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
    private static final String DIRECTORY = "the municipality's directory";
    private static final String TOOL = "a learning tool";

    private AuthorisationMatrix() {}

    /** What people reach, or nobody is asked for. */
    static Map<String, Set<Role>> read() {
        Map<String, Set<Role>> matrix = new TreeMap<>();
        rows().forEach((operation, cell) -> {
            if (!cell.equals(DIRECTORY) && !cell.equals(TOOL)) {
                matrix.put(operation, roles(cell));
            }
        });
        return matrix;
    }

    /** What only a municipality's directory reaches, by its key. */
    static Set<String> ofDirectories() {
        Map<String, String> rows = rows();
        rows.values().removeIf(cell -> !cell.equals(DIRECTORY));
        return rows.keySet();
    }

    /** What only a learning tool reaches, by its access token. */
    static Set<String> ofTools() {
        Map<String, String> rows = rows();
        rows.values().removeIf(cell -> !cell.equals(TOOL));
        return rows.keySet();
    }

    private static Map<String, String> rows() {
        try {
            Map<String, String> rows = new TreeMap<>();
            Files.readAllLines(PAGE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> rows.put(cells[1].strip().replace("`", ""), cells[2].strip()));
            return rows;
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
