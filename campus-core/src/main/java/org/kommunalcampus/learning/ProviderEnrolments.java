package org.kommunalcampus.learning;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** What a provider learns of the enrolments in its own modules. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProviderEnrolments {

    private final EnrolmentRepository enrolments;
    private final Modules modules;

    /**
     * The enrolments in an own module that are or were bookings, the latest first: what only waits, or what an employer declined, is not the provider's to know.
     * {@link NotFound} for a module of somebody else.
     */
    public Page<OwnEnrolment> in(Caller caller, ModuleId module, Pageable page) {
        if (!modules.inside(caller, module).provider().equals(caller.requireProvider())) {
            throw new NotFound("module", module);
        }
        return enrolments
                .findByModuleIdAndConfirmedTrueOrderByBookedAtDescIdAsc(module.value(), page)
                .map(Enrolment::view)
                .map(view ->
                        new OwnEnrolment(view.id(), view.session(), view.state(), view.bookedAt(), view.completedOn()));
    }

    /** How the caller's own modules do, page by page in the order of the catalogue's list. Two queries a page. */
    public Page<ModuleFigures> statistics(Caller caller, Pageable page) {
        Page<ModuleCard> own = modules.ofProvider(caller, caller.requireProvider(), page);
        Map<UUID, List<StateCount>> counts = own.isEmpty()
                ? Map.of()
                : enrolments
                        .countByState(
                                own.stream().map(card -> card.id().value()).toList())
                        .stream()
                        .collect(groupingBy(StateCount::moduleId));
        return own.map(card -> figures(card, counts.getOrDefault(card.id().value(), List.of())));
    }

    private static ModuleFigures figures(ModuleCard module, List<StateCount> counts) {
        long completed = sum(counts, state -> state == EnrolmentState.COMPLETED);
        long cancelled = sum(counts, state -> state == EnrolmentState.CANCELLED);
        var results = new ModuleResults(completed + cancelled, completed);
        boolean told = results.ended() >= ModuleResults.SMALLEST_GROUP;
        return new ModuleFigures(
                module.id(),
                module.title(),
                module.state(),
                orHidden(sum(counts, state -> true)),
                told ? completed : null,
                told ? results.completionRate() : null);
    }

    private static @Nullable Long orHidden(long count) {
        return count < ModuleResults.SMALLEST_GROUP ? null : count;
    }

    private static long sum(List<StateCount> counts, Predicate<EnrolmentState> wanted) {
        return counts.stream()
                .filter(count -> wanted.test(count.state()))
                .mapToLong(StateCount::count)
                .sum();
    }
}
