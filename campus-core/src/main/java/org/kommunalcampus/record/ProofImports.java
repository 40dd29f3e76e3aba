package org.kommunalcampus.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.profile.SeenAtWork;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proofs that people have from before or from elsewhere, brought in by HR as a table: levels of competences and completed modules. A bad row is reported and
 * keeps no other out; the same row again changes nothing. A table can be taken back as a whole, but for what somebody changed since. HR notes nothing of itself.
 */
@UseCase
@RequiredArgsConstructor
public class ProofImports {

    /** Rows after which what was read for them is let go. */
    private static final int LOT = 20;

    private static final int HIGHEST_LEVEL = 8;

    private final ProofImportRepository imports;
    private final CompletionRepository completions;
    private final Completions recording;
    private final CompletionCorrections corrections;
    private final ProofTurns turns;
    private final EmployerAttestations attestations;
    private final Members members;
    private final Competences competences;
    private final RowMemory memory;
    private final Modules modules;
    private final Audit audit;
    private final Clock clock;

    /** Notes what the rows prove, for HR of the municipality. Rows are reported by their place in the list. */
    public ProofImportOutcome take(Caller caller, MunicipalityId municipality, List<ProofRow> rows) {
        caller.requireAffiliation(municipality, Role.HR);
        Map<String, MemberId> people = members.idsByPersonnelKey(caller, municipality);
        Map<String, CompetenceId> skills = competences.named(stated(rows, ProofRow::competence));
        Map<String, List<ModuleId>> courses = modules.titled(stated(rows, ProofRow::module));
        turns.take(rows.stream()
                .map(row -> people.get(row.personnelKey().strip()))
                .filter(Objects::nonNull)
                .toList());
        var tally = new ImportTally();
        Map<MemberId, Map<Integer, SeenAtWork>> levels = new LinkedHashMap<>();
        List<CompletionId> completed = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (index > 0 && index % LOT == 0) {
                memory.letGo();
            }
            ProofRow row = rows.get(index);
            MemberId person = people.get(row.personnelKey().strip());
            if (person == null) {
                tally.reject(index, "/personnelKey", "unknown-person", "Nobody here has this personnel key.");
            } else if (person.equals(caller.member())) {
                tally.reject(index, "/personnelKey", "own-level", "Nobody attests a level to oneself.");
            } else if (row.module() != null && row.competence() != null) {
                tally.reject(index, "/module", "either-or", "A row names either a competence or a module.");
            } else if (row.module() != null) {
                complete(caller, person, row, courses.get(row.module()), index, tally)
                        .ifPresent(completed::add);
            } else {
                int place = index;
                seen(row, skills, index, tally)
                        .ifPresent(seen -> levels.computeIfAbsent(person, ignored -> new LinkedHashMap<>())
                                .put(place, seen));
            }
        }
        List<AttestationId> noted = attest(caller, levels, tally);
        return new ProofImportOutcome(remember(caller, municipality, noted, completed), tally.report());
    }

    /** What HR of the municipality brought in, the latest first. */
    @Transactional(readOnly = true)
    public Page<ProofImportView> of(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return imports.findByMunicipalityIdOrderByTakenAtDescId(municipality.value(), page)
                .map(ProofImport::view);
    }

    /**
     * Takes a table back: what it noted counts no more, unless somebody took it back or corrected it since. Returns how many notes went. Throws {@link Refused}
     * {@code already-undone}, {@link NotFound} also for another municipality's.
     *
     * @param reason that the people read
     */
    public int undo(Caller caller, MunicipalityId municipality, ProofImportId id, String reason) {
        caller.requireAffiliation(municipality, Role.HR);
        ProofImport taken = imports.findToChange(id.value())
                .filter(found -> found.municipality().equals(municipality))
                .orElseThrow(() -> new NotFound("proof import", id));
        Map<ProofImport.Kind, List<ProofImport.Entry>> entries =
                taken.undo(Times.now(clock)).stream().collect(Collectors.groupingBy(ProofImport.Entry::kind));
        List<AttestationId> levels = entries.getOrDefault(ProofImport.Kind.LEVEL, List.of()).stream()
                .map(entry -> new AttestationId(entry.entryId()))
                .toList();
        List<CompletionId> completed = entries.getOrDefault(ProofImport.Kind.COMPLETION, List.of()).stream()
                .map(entry -> new CompletionId(entry.entryId()))
                .toList();
        Set<MemberId> people = new HashSet<>(attestations.holders(levels));
        completions
                .findAllById(completed.stream().map(CompletionId::value).toList())
                .forEach(completion -> people.add(completion.member()));
        turns.take(people);
        int gone = attestations.withdrawAll(caller, levels, reason);
        gone += corrections.revokeAll(caller, completed, reason);
        audit.record(caller, "proofs.import-undone", "municipality", municipality.toString(), id.toString());
        return gone;
    }

    private List<AttestationId> attest(
            Caller caller, Map<MemberId, Map<Integer, SeenAtWork>> levels, ImportTally tally) {
        List<AttestationId> noted = new ArrayList<>();
        levels.forEach((person, seen) -> {
            Map<Integer, List<FieldError>> wrong = new LinkedHashMap<>();
            Map<Integer, AttestationId> kept = attestations.attestAll(caller, person, seen, wrong);
            kept.values().forEach(id -> tally.created());
            noted.addAll(kept.values());
            wrong.forEach((index, errors) -> {
                if (errors.size() == 1 && errors.getFirst().code().equals("already-attested")) {
                    tally.known(false);
                } else {
                    tally.reject(
                            index, errors.stream().map(ProofImports::asColumn).toList());
                }
            });
        });
        return noted;
    }

    private Optional<SeenAtWork> seen(ProofRow row, Map<String, CompetenceId> skills, int index, ImportTally tally) {
        CompetenceId competence = row.competence() == null ? null : skills.get(row.competence());
        if (row.competence() == null) {
            tally.reject(index, "/competence", "required", "A proof names a competence or a module.");
        } else if (competence == null) {
            tally.reject(index, "/competence", "unknown-competence", "There is no such competence.");
        } else if (row.level() == null || row.level() < 1 || row.level() > HIGHEST_LEVEL) {
            tally.reject(index, "/level", "required", "A proof of a competence names a level from 1 on.");
        } else {
            LocalDate last = row.validUntil();
            return Optional.of(new SeenAtWork(
                    competence,
                    new Level(row.level()),
                    row.evidence(),
                    row.on(),
                    last == null ? null : last.plusDays(1)));
        }
        return Optional.empty();
    }

    /** Nothing where the row is wrong or known. */
    private Optional<CompletionId> complete(
            Caller caller,
            MemberId person,
            ProofRow row,
            @Nullable List<ModuleId> titled,
            int index,
            ImportTally tally) {
        if (titled == null) {
            tally.reject(index, "/module", "unknown-module", "No module has this title.");
            return Optional.empty();
        }
        if (titled.size() > 1) {
            tally.reject(index, "/module", "ambiguous", "Several modules have this title.");
            return Optional.empty();
        }
        if (row.on() == null) {
            tally.reject(index, "/completedOn", "required", "A completed module needs the day of its completion.");
            return Optional.empty();
        }
        try {
            CompletionNote.checked(row.on(), null, row.evidence(), LocalDate.now(clock));
        } catch (Invalid faults) {
            tally.reject(index, faults.getErrors());
            return Optional.empty();
        }
        ModuleId module = titled.getFirst();
        if (completions
                .findByMemberIdAndModuleIdAndCompletedOnAndRenewalOfIsNull(person.value(), module.value(), row.on())
                .isPresent()) {
            tally.known(false);
            return Optional.empty();
        }
        tally.created();
        return Optional.of(recording.record(caller, person, module, row.on(), row.evidence()));
    }

    private @Nullable ProofImportId remember(
            Caller caller,
            MunicipalityId municipality,
            Collection<AttestationId> levels,
            Collection<CompletionId> completed) {
        if (levels.isEmpty() && completed.isEmpty()) {
            return null;
        }
        var taken = imports.save(new ProofImport(municipality, levels, completed, Times.now(clock)));
        audit.record(
                caller,
                "proofs.imported",
                "municipality",
                municipality.toString(),
                levels.size() + " levels, " + completed.size() + " modules");
        return taken.view().id();
    }

    private static FieldError asColumn(FieldError error) {
        String column = switch (error.pointer()) {
            case "/reference" -> "/evidence";
            case "/seenOn" -> "/completedOn";
            case "/expires" -> "/validUntil";
            default -> error.pointer();
        };
        return new FieldError(column, error.code(), error.detail());
    }

    private static Set<String> stated(List<ProofRow> rows, Function<ProofRow, @Nullable String> column) {
        return rows.stream().map(column).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
