package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffDirectory;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of a directory, which are the units of its municipality: each person is in one at most. What a directory releases stays as it is, since rules and
 * budgets may hang on it; the tree is HR's.
 */
@UseCase
@RequiredArgsConstructor
public class DirectoryUnits {

    private static final int LONGEST_CODE = 40;
    private static final Set<String> ALL_BUT_PLACE = Set.of("parent");

    private final DirectoryEntryRepository entries;
    private final Units units;
    private final StaffDirectory staff;
    private final Members members;
    private final StaffRegister staffRegister;
    private final PersonLinks links;
    private final Clock clock;

    /** The units that the directory may see, by code. */
    @Transactional(readOnly = true)
    public List<DirectoryUnit> all(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        Map<UUID, DirectoryEntry> known =
                entries.findByMunicipalityIdAndKind(municipality.value(), DirectoryEntryKind.UNIT).stream()
                        .collect(toMap(DirectoryEntry::getSubjectId, entry -> entry));
        List<DirectoryUnit> found = new ArrayList<>();
        collect(units.tree(caller, municipality), known, found);
        return found;
    }

    /** One of them; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public DirectoryUnit find(Caller caller, MunicipalityId municipality, UnitId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return all(caller, municipality).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", id));
    }

    /** Who works in each of the units, without those below it. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<UnitId, List<MemberView>> people(Caller caller, MunicipalityId municipality, Collection<UnitId> of) {
        caller.requireAffiliation(municipality, Role.HR);
        return of.isEmpty() ? Map.of() : staff.inUnits(caller, municipality, of);
    }

    /**
     * Takes in a group: a unit that has this code, or clearly this name, is kept by the directory from now on; otherwise there is a new one at the top of the
     * tree. Refused {@code already-listed}; {@link Invalid} says what is wrong.
     */
    public DirectoryOutcome<DirectoryUnit> admit(
            Caller caller, MunicipalityId municipality, String name, @Nullable String externalId) {
        caller.requireAffiliation(municipality, Role.HR);
        mustFit(externalId);
        Optional<UnitId> known = staff.unitNamed(caller, municipality, name);
        Optional<DirectoryEntry> entry = known.flatMap(unit -> entries.findById(unit.value()));
        if (entry.filter(kept -> !kept.isGone()).isPresent()) {
            throw new Refused("already-listed", "a group of this name is listed already");
        }
        UnitId id = known.orElseGet(() -> make(caller, municipality, name));
        entry.orElseGet(() -> entries.save(DirectoryEntry.of(id, municipality, Times.now(clock))))
                .name(externalId, Times.now(clock));
        DirectoryUnit unit = find(caller, municipality, id);
        List<DirectoryChange> changes =
                known.isPresent() ? List.of() : List.of(new DirectoryChange("unit", "", unit.name()));
        return new DirectoryOutcome<>(
                unit, known.isPresent() ? DirectoryAct.LINKED : DirectoryAct.UNIT_MADE, changes, List.of());
    }

    /** Takes over what the group is called now. Throws {@link NotFound}, {@link Invalid}. */
    public DirectoryOutcome<DirectoryUnit> change(
            Caller caller, MunicipalityId municipality, UnitId id, String name, @Nullable String externalId) {
        caller.requireAffiliation(municipality, Role.HR);
        mustFit(externalId);
        DirectoryUnit before = find(caller, municipality, id);
        entries.findById(id.value())
                .orElseGet(() -> entries.save(DirectoryEntry.of(id, municipality, Times.now(clock))))
                .name(externalId, Times.now(clock));
        if (before.name().equals(name)) {
            return new DirectoryOutcome<>(find(caller, municipality, id), DirectoryAct.NOTHING, List.of(), List.of());
        }
        units.importUnits(caller, municipality, List.of(new UnitRow(before.code(), name, null, ALL_BUT_PLACE)))
                .orThrow();
        return new DirectoryOutcome<>(
                find(caller, municipality, id),
                DirectoryAct.CHANGED,
                List.of(new DirectoryChange("unit", before.name(), name)),
                List.of());
    }

    /**
     * Puts the people into the unit, and those out of it who are in it and not named. Answers what changed for each. Throws {@link Invalid} for somebody whom the
     * municipality does not employ, {@link NotFound} for an unknown unit.
     */
    public List<DirectoryOutcome<MemberView>> fill(
            Caller caller, MunicipalityId municipality, UnitId id, Set<MemberId> people) {
        caller.requireAffiliation(municipality, Role.HR);
        DirectoryUnit unit = find(caller, municipality, id);
        Map<MemberId, MemberView> leaving = inside(caller, municipality, id);
        leaving.keySet().removeAll(people);
        return move(caller, municipality, unit, people, leaving.keySet());
    }

    /**
     * Puts some people into the unit and others out of it, whoever else is in it by now: who changes a group says what is different, and may not have seen what
     * others did. Throws like {@link #fill}.
     */
    public List<DirectoryOutcome<MemberView>> move(
            Caller caller, MunicipalityId municipality, UnitId id, Set<MemberId> joining, Set<MemberId> leaving) {
        caller.requireAffiliation(municipality, Role.HR);
        return move(caller, municipality, find(caller, municipality, id), joining, leaving);
    }

    private List<DirectoryOutcome<MemberView>> move(
            Caller caller,
            MunicipalityId municipality,
            DirectoryUnit unit,
            Set<MemberId> joining,
            Set<MemberId> leaving) {
        Map<MemberId, MemberView> inside = inside(caller, municipality, unit.id());
        List<DirectoryOutcome<MemberView>> done = new ArrayList<>();
        inside.values().stream()
                .filter(person -> leaving.contains(person.id()))
                .forEach(person -> done.add(place(caller, municipality, person, null, unit.name(), "")));
        visible(caller, municipality, joining).values().stream()
                .filter(person -> !inside.containsKey(person.id()))
                .forEach(person -> done.add(place(
                        caller,
                        municipality,
                        person,
                        unit.id(),
                        person.unitName() == null ? "" : person.unitName(),
                        unit.name())));
        return done;
    }

    private Map<MemberId, MemberView> inside(Caller caller, MunicipalityId municipality, UnitId id) {
        Map<MemberId, MemberView> inside = new LinkedHashMap<>();
        people(caller, municipality, Set.of(id))
                .getOrDefault(id, List.of())
                .forEach(person -> inside.put(person.id(), person));
        return inside;
    }

    /** The directory keeps the group no more; unit and people stay as they are. Throws {@link NotFound}. */
    public DirectoryOutcome<UnitId> release(Caller caller, MunicipalityId municipality, UnitId id) {
        caller.requireAffiliation(municipality, Role.HR);
        find(caller, municipality, id);
        entries.findById(id.value())
                .orElseGet(() -> entries.save(DirectoryEntry.of(id, municipality, Times.now(clock))))
                .release();
        return new DirectoryOutcome<>(id, DirectoryAct.UNIT_RELEASED, List.of(), List.of());
    }

    /** Those of the people who work here. Whom the directory let go stays where the person was; former staff that it may not see is nobody to it. */
    private Map<MemberId, MemberView> visible(Caller caller, MunicipalityId municipality, Set<MemberId> people) {
        Map<MemberId, MemberView> seen = new HashMap<>();
        links.view(
                        caller,
                        municipality,
                        members.among(caller, municipality, people).values())
                .forEach(found -> seen.put(found.person().id(), found.person()));
        if (!seen.keySet().containsAll(people)) {
            throw new Invalid("/members", "unknown-member", "The municipality employs no such person.");
        }
        seen.values().removeIf(person -> person.hasLeft(LocalDate.now(clock)));
        return seen;
    }

    private DirectoryOutcome<MemberView> place(
            Caller caller,
            MunicipalityId municipality,
            MemberView person,
            @Nullable UnitId unit,
            String before,
            String after) {
        staffRegister.change(
                caller,
                municipality,
                person.id(),
                new MemberChange(
                        person.givenName(),
                        person.familyName(),
                        new Mailbox(person.email(), person.sharedMailbox(), person.signInEmail()),
                        unit,
                        person.manager(),
                        person.entryDate()),
                person.version());
        entries.findById(person.id().value()).ifPresent(entry -> entry.keepUnit(Times.now(clock)));
        return new DirectoryOutcome<>(
                person, DirectoryAct.CHANGED, List.of(new DirectoryChange("unit", before, after)), List.of());
    }

    private static void mustFit(@Nullable String externalId) {
        var checks = new FieldChecks();
        StatedPerson.fit(checks, "/externalId", externalId);
        checks.orThrow();
    }

    private UnitId make(Caller caller, MunicipalityId municipality, String name) {
        String code = freeCode(Set.copyOf(staff.unitCodes(caller, municipality).values()), name);
        units.importUnits(caller, municipality, List.of(new UnitRow(code, name, null)))
                .orThrow();
        return staff.unitNamed(caller, municipality, code).orElseThrow(() -> new NotFound("unit", code));
    }

    /** The name as far as it can be a code, with a number behind it where that is taken. */
    static String freeCode(Set<String> taken, String name) {
        String plain = Normalizer.normalize(
                        name.replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue")
                                .replace("Ä", "Ae")
                                .replace("Ö", "Oe")
                                .replace("Ü", "Ue")
                                .replace("ß", "ss"),
                        Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9._/-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+|-+$", "");
        String base = plain.isEmpty() ? "E" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE - 4));
        Set<String> folded = new HashSet<>();
        taken.forEach(code -> folded.add(code.toLowerCase(Locale.ROOT)));
        String code = base;
        for (int number = 2; folded.contains(code.toLowerCase(Locale.ROOT)); number++) {
            code = base + "-" + number;
        }
        return code;
    }

    private static void collect(List<UnitNode> nodes, Map<UUID, DirectoryEntry> known, List<DirectoryUnit> found) {
        for (UnitNode node : nodes) {
            DirectoryEntry entry = known.get(node.id().value());
            if (entry == null || !entry.isGone()) {
                found.add(new DirectoryUnit(
                        node.id(), node.code(), node.name(), entry == null ? null : entry.getExternalId()));
            }
            collect(node.children(), known, found);
        }
    }
}
