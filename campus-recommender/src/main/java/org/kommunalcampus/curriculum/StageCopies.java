package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.AcceptedEntry;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of accepted stages for the employer, where the municipality agreed on them: the person chooses entry by entry what the copy holds and who gets it, and
 * takes it back at any time. It holds modules and days; why a module is in the path, what is not known and what is still asked never leave the person.
 */
@UseCase
@RequiredArgsConstructor
public class StageCopies {

    private static final String NAME = "stage-copy";

    private final StageCopyRepository copies;
    private final AcceptedStages accepted;
    private final StoredPlans plans;
    private final Members members;
    private final Evaluations evaluations;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** Whether the caller's municipality has agreed on such copies. */
    @Transactional(readOnly = true)
    public boolean isAgreed(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return evaluations.isOn(members.self(caller).municipality(), NAME);
    }

    /** What the caller has accepted and may choose from, by its days. */
    @Transactional(readOnly = true)
    public List<CopyChoice> choices(Caller caller, MemberId member) {
        caller.requireSelf(member);
        Set<ModuleId> known = new HashSet<>(plans.current(member)
                .map(plan -> ReleasedModules.of(plan.plan()))
                .orElse(List.of()));
        return entries(member).stream()
                .map(entry ->
                        new CopyChoice(entry.module(), entry.start(), entry.end(), known.contains(entry.module())))
                .toList();
    }

    /** The caller's own copy. */
    @Transactional(readOnly = true)
    public Optional<StageCopyView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return copies.findById(member.value()).map(StageCopy::view);
    }

    /**
     * Gives these readers a copy of the chosen entries in place of the one before, and tells them and those who no longer get one. Throws {@link Refused} {@code copies-not-agreed} where the
     * municipality has not agreed on copies, {@code nothing-accepted}; {@link Invalid} without an entry or a reader, and for a module that is not accepted.
     */
    public void send(Caller caller, MemberId member, Collection<ModuleId> chosen, Set<ReleasedTo> readers) {
        caller.requireSelf(member);
        MemberView self = members.self(caller);
        if (!evaluations.isOn(self.municipality(), NAME)) {
            throw new Refused("copies-not-agreed", "municipality " + self.municipality() + " has not agreed on copies");
        }
        LearningYear year = year(member);
        if (year == null) {
            throw new Refused("nothing-accepted", "member " + member + " has accepted no stage");
        }
        List<AcceptedEntry> entries = entries(member).stream()
                .filter(entry -> chosen.contains(entry.module()))
                .toList();
        check(chosen, entries, readers, self);
        LocalDate begins = Objects.requireNonNull(year.begins());
        StageCopy copy = copies.findById(member.value())
                .orElseGet(() -> new StageCopy(member, begins, end(year), Times.now(clock)));
        Set<ReleasedTo> dropped = EnumSet.noneOf(ReleasedTo.class);
        dropped.addAll(copy.readers());
        dropped.removeAll(readers);
        copy.send(begins, end(year), entries.stream().map(CopiedEntry::of).toList(), readers, Times.now(clock));
        copies.save(copy);
        audit.record(caller, "stage-copy.sent", "member", member.toString(), entries.size() + " to " + readers);
        tell(NotificationKind.STAGE_COPY_SENT, self, readers);
        tell(NotificationKind.STAGE_COPY_WITHDRAWN, self, dropped);
    }

    /** Takes the caller's own copy back; its readers are told. Does nothing where there is none. */
    public void withdraw(Caller caller, MemberId member) {
        caller.requireSelf(member);
        copies.findById(member.value()).ifPresent(copy -> {
            copies.delete(copy);
            audit.record(caller, "stage-copy.withdrawn", "member", member.toString(), null);
            tell(NotificationKind.STAGE_COPY_WITHDRAWN, members.self(caller), copy.readers());
        });
    }

    /** The person's copy, if the caller is among those to whom the person gave it and may see the person. The look is written down. */
    @Evaluation(NAME)
    public Optional<StageCopyView> forEmployer(Caller caller, MemberId member) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        members.mustSee(caller, member);
        Optional<StageCopyView> given = copies.findById(member.value())
                .map(StageCopy::view)
                .filter(copy -> !copy.until().isBefore(LocalDate.now(clock)))
                .filter(copy -> copy.readers().stream().anyMatch(reader -> isReader(caller, member, reader)));
        if (given.isPresent()) {
            audit.looked(caller, List.of(member), NAME);
        }
        return given;
    }

    /** Forgets copies whose stage is over. Returns how many. */
    @CapabilityOnly("the nightly job")
    public int forgetEnded() {
        List<StageCopy> ended = copies.findByEndsOnBefore(LocalDate.now(clock));
        ended.forEach(copies::delete);
        return ended.size();
    }

    /** Forgets the copy of somebody who left. */
    @CapabilityOnly("the listener that hears that somebody left")
    public void forget(MemberId member) {
        copies.findById(member.value()).ifPresent(copies::delete);
    }

    private List<AcceptedEntry> entries(MemberId member) {
        LearningYear year = year(member);
        return year == null
                ? List.of()
                : year.accepted().stream()
                        .sorted(Comparator.comparing(AcceptedEntry::start).thenComparing(AcceptedEntry::module))
                        .toList();
    }

    /** The accepted year, unless it is over. */
    private @Nullable LearningYear year(MemberId member) {
        LearningYear year = accepted.of(List.of(member)).get(member);
        return year == null || end(year).isBefore(LocalDate.now(clock)) ? null : year;
    }

    private static LocalDate end(LearningYear year) {
        return Objects.requireNonNull(year.begins()).plusYears(1).minusDays(1);
    }

    private static void check(
            Collection<ModuleId> chosen, List<AcceptedEntry> entries, Set<ReleasedTo> readers, MemberView self) {
        var checks = new FieldChecks();
        if (chosen.isEmpty()) {
            checks.reject("/modules", "required", "Choose at least one entry.");
        } else if (entries.size() < Set.copyOf(chosen).size()) {
            checks.reject("/modules", "not-accepted", "Only accepted entries can be copied.");
        }
        if (readers.isEmpty()) {
            checks.reject("/readers", "required", "Choose who gets the copy.");
        } else if (readers.contains(ReleasedTo.MANAGER) && self.manager() == null) {
            checks.reject("/readers", "no-manager", "Nobody is entered as the person's manager.");
        }
        checks.orThrow();
    }

    private void tell(NotificationKind kind, MemberView self, Set<ReleasedTo> readers) {
        MemberId manager = self.manager();
        if (readers.contains(ReleasedTo.MANAGER) && manager != null) {
            notifications.tell(
                    kind,
                    self.id().toString(),
                    Map.of(manager, List.of("team", self.id().toString())));
        }
        if (readers.contains(ReleasedTo.HR)) {
            notifications.tellDesk(
                    kind,
                    SharedInbox.hr(self.municipality()),
                    self.id().toString(),
                    List.of("hr", self.id().toString()));
        }
    }

    private boolean isReader(Caller caller, MemberId member, ReleasedTo reader) {
        return switch (reader) {
            case HR -> caller.is(Role.HR);
            case MANAGER -> members.leads(caller, member);
        };
    }
}
