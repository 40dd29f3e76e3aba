package org.kommunalcampus.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** An office with a manager, the manager's deputy and clerks, and modules that cost something. */
@TestComponent
@RequiredArgsConstructor
public class SampleOffice {

    private static final Caller TEST = Caller.system("test");

    private final SampleCampus campus;
    private final Members members;
    private final StaffRegister staffRegister;
    private final ApprovalPolicies policies;

    /** The people of an office, the manager first, then the deputy, then the clerks. */
    public record Staff(MunicipalityId town, MemberId manager, MemberId deputy, List<MemberId> clerks) {

        /** The first of the clerks. */
        public MemberId clerk() {
            return clerks.getFirst();
        }
    }

    /** An office in a new municipality. */
    public Staff staff(int clerks) {
        return staff(campus.municipality(), null, clerks);
    }

    /** An office in the municipality, of that unit. */
    public Staff staff(MunicipalityId town, @Nullable String unit, int clerks) {
        String prefix = "K" + UUID.randomUUID().toString().substring(0, 8);
        List<MemberRow> rows = IntStream.range(0, clerks + 2)
                .mapToObj(i -> new MemberRow(
                        prefix + "-" + i, "Kim", "Muster", null, unit, i == 0 ? null : prefix + "-0", null))
                .toList();
        staffRegister.importMembers(TEST, town, rows);
        List<MemberId> people = rows.stream()
                .map(row -> members.byPersonnelKey(TEST, town, row.personnelKey())
                        .orElseThrow()
                        .id())
                .toList();
        long version = members.find(people.getFirst()).version();
        staffRegister.appointDeputy(TEST, town, people.getFirst(), people.get(1), version);
        return new Staff(town, people.getFirst(), people.get(1), people.subList(2, people.size()));
    }

    /** Has the municipality approve bookings so, within a week. */
    public void decide(MunicipalityId town, ApprovalKind kind) {
        decide(town, new ApprovalTerms(kind, null, null, 7));
    }

    void decide(MunicipalityId town, ApprovalTerms terms) {
        Caller hr = campus.hr(town);
        policies.change(hr, town, terms, policies.of(hr, town).version());
    }

    /** The person, signed in as somebody who leads others. */
    public Caller leading(MemberId person, MunicipalityId town) {
        return new Caller(
                "Luca",
                Set.of(Role.LEARNER, Role.MANAGER),
                new IdentityKey("test", person.toString()),
                person,
                town,
                null);
    }

    /** A module of four hours at that price, which is held at places. */
    public ModuleId course(ProviderId provider, int euros) {
        return campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .format(Format.IN_PERSON)
                        .hours(4)
                        .euros(euros)
                        .content());
    }

    /** An online module of four hours at that price; {@code null} for one that names none. */
    public ModuleId module(@Nullable Integer euros) {
        var sketch = ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                .objective("Ziel")
                .format(Format.ONLINE)
                .hours(4);
        return campus.module(campus.provider(), (euros == null ? sketch : sketch.euros(euros)).content());
    }
}
