package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.LinkedRows.Linked;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/** Brings a staff list into the database: reads what is known in two queries, checks, writes in batches. */
@Component
@RequiredArgsConstructor
class MemberImport {

    /** What was done, who is new, and of whom something else is stated now. */
    record Result(ImportReport report, List<MemberId> joined, List<MemberId> changed) {}

    private final MemberRepository members;
    private final OrgUnitRepository units;
    private final MailAddresses addresses;
    private final Clock clock;

    Result run(MunicipalityId municipality, List<MemberRow> rows) {
        NamedUnits unitIds = NamedUnits.of(units.findByMunicipalityIdOrderByCode(municipality.value()));
        List<Member> staff = members.findByMunicipalityId(municipality.value());
        Map<String, Member> known =
                staff.stream().collect(Collectors.toMap(member -> KeyFormats.fold(member.getPersonnelKey()), m -> m));

        List<Member> joined = new ArrayList<>();
        List<MemberId> changed = new ArrayList<>();
        var settled = settle(rows, unitIds, managersOf(staff), known);
        ImportTally tally = settled.tally();
        for (var linked : settled.rows()) {
            MemberRow row = linked.row();
            Member manager = known.get(linked.parent());
            var employment = employment(row, unitIds, manager == null ? null : manager.getId());
            Member member = known.get(linked.key());
            if (member == null) {
                member = Member.join(municipality, row.personnelKey(), employment);
                known.put(linked.key(), member);
                joined.add(member);
                tally.created();
            } else {
                boolean news = member.describe(member.keeping(row.silent(), employment));
                tally.known(news);
                if (news) {
                    changed.add(member.memberId());
                }
            }
        }
        members.saveAll(joined);
        return new Result(tally.report(), joined.stream().map(Member::memberId).toList(), changed);
    }

    /** The rows that can be stored, managers first, and what is wrong with the others. */
    private record Settled(List<Linked<MemberRow>> rows, ImportTally tally) {}

    /** Checks again while a row that would have given an address up is among those refused. */
    private Settled settle(
            List<MemberRow> rows, NamedUnits unitIds, Map<String, String> managers, Map<String, Member> known) {
        Map<String, UUID> holders = addresses.holders(
                rows.stream().flatMap(row -> Stream.ofNullable(row.email())).toList());
        Set<UUID> keeping = keeping(rows.stream(), known, holders);
        while (true) {
            var tally = new ImportTally();
            var free = new FreeAddresses(known, holders, keeping);
            List<Linked<MemberRow>> good =
                    check(rows, unitIds, managers, free, tally).topDown(managers);
            if (!keeping.addAll(keeping(good.stream().map(Linked::row), known, holders))) {
                return new Settled(good, tally);
            }
        }
    }

    /** Those of the holders of whom no row states another address. */
    private static Set<UUID> keeping(Stream<MemberRow> rows, Map<String, Member> known, Map<String, UUID> holders) {
        Set<UUID> keeping = new HashSet<>(holders.values());
        rows.filter(row -> !row.silent().contains("email")).forEach(row -> {
            Member member = known.get(KeyFormats.fold(row.personnelKey()));
            if (member != null && !MailAddresses.same(row.email(), member.getEmail())) {
                keeping.remove(member.getId());
            }
        });
        return keeping;
    }

    private LinkedRows<MemberRow> check(
            List<MemberRow> rows,
            NamedUnits unitIds,
            Map<String, String> managers,
            FreeAddresses free,
            ImportTally tally) {
        LocalDate today = LocalDate.now(clock);
        var linked = new LinkedRows<MemberRow>("/personnelKey", "/managerKey", "manager", tally);
        for (int index = 0; index < rows.size(); index++) {
            var checks = new FieldChecks();
            MemberRow row = rows.get(index).cleaned(checks, today);
            if (row.unit() != null) {
                checks.value("/unit", unitIds.find(row.unit()));
            }
            free.check(row, checks);
            String manager = row.silent().contains("managerKey")
                    ? managers.getOrDefault(KeyFormats.fold(row.personnelKey()), Hierarchy.TOP)
                    : row.managerKey();
            linked.add(index, row.personnelKey(), manager, row, checks);
        }
        return linked;
    }

    /** Finds addresses that somebody else has, in this list or in any other; two people may exchange theirs in one list. */
    @RequiredArgsConstructor
    private static final class FreeAddresses {

        private final Map<String, Member> known;
        private final Map<String, UUID> holders;
        private final Set<UUID> keeping;
        private final Set<String> seen = new HashSet<>();

        void check(MemberRow row, FieldChecks checks) {
            if (row.email() == null || !checks.passed()) {
                return;
            }
            String address = MailAddresses.fold(row.email());
            Member self = known.get(KeyFormats.fold(row.personnelKey()));
            UUID holder = holders.get(address);
            boolean own = self != null && (self.getId().equals(holder) || MailAddresses.same(address, self.getEmail()));
            if (!own && holder != null && keeping.contains(holder) || !seen.add(address)) {
                MailAddresses.reject(checks);
            }
        }
    }

    private static Employment employment(MemberRow row, NamedUnits unitIds, @Nullable UUID manager) {
        return new Employment(
                row.givenName(),
                row.familyName(),
                row.email(),
                row.unit() == null ? null : unitIds.find(row.unit()).value().orElse(null),
                manager,
                row.entryDate() == null ? null : LocalDate.parse(row.entryDate()));
    }

    private static Map<String, String> managersOf(List<Member> staff) {
        Map<UUID, String> keys = staff.stream()
                .collect(Collectors.toMap(Member::getId, member -> KeyFormats.fold(member.getPersonnelKey())));
        Map<String, String> managers = new HashMap<>();
        staff.forEach(member -> managers.put(
                KeyFormats.fold(member.getPersonnelKey()), keys.getOrDefault(member.getManagerId(), Hierarchy.TOP)));
        return managers;
    }
}
