package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.kommunalcampus.organisation.MailAddresses.Holding;
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
        Set<Holding> held = addresses.holdings(rows.stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.email()), Stream.ofNullable(row.signInEmail())))
                .toList());
        Set<Holding> kept = new HashSet<>(held);
        kept.removeAll(givenUp(rows.stream(), known, held));
        while (true) {
            var tally = new ImportTally();
            List<Linked<MemberRow>> good = check(rows, unitIds, managers, new FreeAddresses(known, kept), tally)
                    .topDown(managers);
            Set<Holding> keptAfterAll = new HashSet<>(held);
            keptAfterAll.removeAll(givenUp(good.stream().map(Linked::row), known, held));
            if (!kept.addAll(keptAfterAll)) {
                return new Settled(good, tally);
            }
        }
    }

    /** What those who hold it give up by the rows. */
    private static Set<Holding> givenUp(Stream<MemberRow> rows, Map<String, Member> known, Set<Holding> held) {
        Map<UUID, Set<Holding>> byPerson =
                held.stream().collect(Collectors.groupingBy(Holding::person, Collectors.toSet()));
        Set<Holding> givenUp = new HashSet<>();
        rows.forEach(row -> {
            Member member = known.get(KeyFormats.fold(row.personnelKey()));
            if (member != null && byPerson.containsKey(member.getId())) {
                givenUp.addAll(byPerson.get(member.getId()));
                givenUp.removeAll(MailAddresses.holdings(member.getId(), mailbox(row, member)));
            }
        });
        return givenUp;
    }

    /** The addresses of the person after the row. */
    private static Mailbox mailbox(MemberRow row, @Nullable Member member) {
        var stated = new Employment(row.givenName(), row.familyName(), row.mailbox(), null, null, null, null);
        return member == null
                ? row.mailbox()
                : member.keeping(row.silent(), stated).mailbox();
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
    private static final class FreeAddresses {

        private final Map<String, Member> known;
        private final Map<String, List<Holding>> taken = new HashMap<>();

        FreeAddresses(Map<String, Member> known, Collection<Holding> kept) {
            this.known = known;
            kept.forEach(this::take);
        }

        private void take(Holding holding) {
            taken.computeIfAbsent(holding.address(), address -> new ArrayList<>())
                    .add(holding);
        }

        void check(MemberRow row, FieldChecks checks) {
            if (!checks.passed()) {
                return;
            }
            Member self = known.get(KeyFormats.fold(row.personnelKey()));
            Mailbox mailbox = mailbox(row, self);
            Set<String> stated = mailbox.all();
            if (self != null) {
                stated.removeAll(self.mailbox().personal());
            }
            List<Holding> others = stated.stream()
                    .flatMap(address -> taken.getOrDefault(address, List.of()).stream())
                    .filter(holding -> self == null || !holding.person().equals(self.getId()))
                    .toList();
            MailAddresses.check(mailbox, others, checks);
            if (checks.passed()) {
                MailAddresses.holdings(self == null ? UUID.randomUUID() : self.getId(), mailbox)
                        .forEach(this::take);
            }
        }
    }

    private static Employment employment(MemberRow row, NamedUnits unitIds, @Nullable UUID manager) {
        return new Employment(
                row.givenName(),
                row.familyName(),
                row.mailbox(),
                row.unit() == null ? null : unitIds.find(row.unit()).value().orElse(null),
                manager,
                row.entryDate() == null ? null : LocalDate.parse(row.entryDate()),
                row.cleanStatus());
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
