package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Content whose prerequisites are known modules. Alternatives that nobody knows are left out, and a group of them alone with it. */
record ResolvedContent(ModuleContent content, List<Set<ModuleId>> prerequisites) {

    /** Looks the prerequisites up by folded id, see {@link ExternalId}; a module is never its own prerequisite. */
    static ResolvedContent of(ModuleContent content, ModuleId self, Map<String, ModuleId> known) {
        List<Set<ModuleId>> groups = content.prerequisites().stream()
                .map(group -> group.stream()
                        .flatMap(externalId -> Stream.ofNullable(known.get(ExternalId.fold(externalId))))
                        .filter(id -> !id.equals(self))
                        .collect(toUnmodifiableSet()))
                .filter(group -> !group.isEmpty())
                .toList();
        return new ResolvedContent(content, groups);
    }

    /** The same for the same content, whatever was stored before: a SHA-256 as 64 hexadecimal digits. */
    String fingerprint() {
        String text = content + "|"
                + prerequisites.stream()
                        .map(group -> group.stream().sorted().toList().toString())
                        .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What is taught and presupposed; a competence that is stated twice counts at its higher level. */
    Set<CompetenceRow> competences() {
        Set<CompetenceRow> rows = new HashSet<>(highest(CompetenceRow.Kind.TEACHES, content.teaches()));
        rows.addAll(highest(CompetenceRow.Kind.REQUIRES, content.requires()));
        return rows;
    }

    Set<PrerequisiteRow> prerequisiteRows() {
        Set<PrerequisiteRow> rows = new HashSet<>();
        for (int group = 0; group < prerequisites.size(); group++) {
            for (ModuleId id : prerequisites.get(group)) {
                rows.add(new PrerequisiteRow(group, id.value()));
            }
        }
        return rows;
    }

    /** A phase that is stated twice counts as its last statement. */
    Set<PhaseRow> phases() {
        Map<Phase, PhaseRow> rows = new HashMap<>();
        content.phases()
                .forEach(plan -> rows.put(plan.phase(), new PhaseRow(plan.phase(), plan.minutes(), plan.weeks())));
        return Set.copyOf(rows.values());
    }

    private static Set<CompetenceRow> highest(CompetenceRow.Kind kind, List<CompetenceLevel> stated) {
        Map<UUID, CompetenceRow> rows = new HashMap<>();
        stated.stream()
                .map(level -> CompetenceRow.of(kind, level))
                .sorted(Comparator.comparingInt(CompetenceRow::level))
                .forEach(row -> rows.put(row.competenceId(), row));
        return Set.copyOf(rows.values());
    }
}
