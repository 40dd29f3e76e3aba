package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Content whose prerequisites and modules to refresh are known modules. Those that nobody knows are left out, and a group of nothing else with them. */
record ResolvedContent(ModuleContent content, List<Set<ModuleId>> prerequisites, Set<ModuleId> refreshes) {

    /** Looks modules up by folded id, see {@link ExternalId}; a module is never its own prerequisite and never refreshes itself. */
    static ResolvedContent of(ModuleContent content, ModuleId self, Map<String, ModuleId> known) {
        List<Set<ModuleId>> groups = content.description().prerequisites().stream()
                .map(group -> known(group, self, known))
                .filter(group -> !group.isEmpty())
                .toList();
        return new ResolvedContent(content, groups, known(content.description().refreshes(), self, known));
    }

    private static Set<ModuleId> known(Collection<String> externalIds, ModuleId self, Map<String, ModuleId> known) {
        return externalIds.stream()
                .flatMap(externalId -> Stream.ofNullable(known.get(ExternalId.fold(externalId))))
                .filter(id -> !id.equals(self))
                .collect(toUnmodifiableSet());
    }

    ModuleDescription description() {
        return content.description();
    }

    /** The same for the same content, whatever was stored before: a SHA-256 as 64 hexadecimal digits. */
    String fingerprint() {
        String text = description().fields() + "|" + content.sessions() + "|"
                + prerequisites.stream()
                        .map(group -> group.stream().sorted().toList().toString())
                        .collect(Collectors.joining())
                + (refreshes.isEmpty() ? "" : "|" + refreshes.stream().sorted().toList());
        return DigestUtils.sha256Hex(text);
    }

    /** What is taught and presupposed. */
    Set<CompetenceRow> competences() {
        Set<CompetenceRow> rows = new HashSet<>();
        description().teaches().forEach(level -> rows.add(CompetenceRow.of(CompetenceRow.Kind.TEACHES, level)));
        description().requiredLevels().forEach(level -> rows.add(CompetenceRow.of(CompetenceRow.Kind.REQUIRES, level)));
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

    Set<UUID> refreshedIds() {
        return refreshes.stream().map(ModuleId::value).collect(toUnmodifiableSet());
    }

    Set<PhaseRow> phases() {
        return description().phases().stream()
                .map(plan -> new PhaseRow(plan.phase(), plan.minutes(), plan.weeks()))
                .collect(toUnmodifiableSet());
    }
}
