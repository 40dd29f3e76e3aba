package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.PackageState;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.UnitId;
import org.springframework.http.ResponseEntity;

/** Packages as programs send and read them. */
final class PackageBodies {

    private PackageBodies() {}

    /**
     * A package.
     *
     * @param municipality whose HR put it together, {@code null} for the Beirat and the operator
     * @param minutes of all modules
     * @param fees the known fees, one sum for each currency
     * @param unknownPrices how many modules do not say what they cost
     * @param complete whether each module is offered today; an incomplete package is in no curriculum
     */
    record PackageBody(
            String id,
            PackageOwner.Kind owner,
            @Nullable Reference municipality,
            String title,
            String goal,
            PackageState state,
            @Nullable LocalDate certifiedUntil,
            boolean complete,
            List<StepBody> modules,
            int minutes,
            List<MoneyBody> fees,
            int unknownPrices,
            @Nullable String returnedWhy) {

        static PackageBody of(PackageView view) {
            return new PackageBody(
                    view.id().toString(),
                    view.owner().kind(),
                    view.owner().municipality() == null || view.ownerName() == null
                            ? null
                            : Reference.named(view.owner().municipality(), view.ownerName()),
                    view.title(),
                    view.goal(),
                    view.state(),
                    view.certifiedUntil(),
                    view.complete(),
                    view.steps().stream()
                            .map(step -> new StepBody(
                                    step.position(),
                                    Reference.titled(step.module(), step.title()),
                                    step.providerName(),
                                    step.minutes(),
                                    money(step.price()),
                                    step.offered()))
                            .toList(),
                    view.total().minutes(),
                    view.total().fees().stream()
                            .map(fee -> MoneyBody.of(fee.amount(), fee.currency()))
                            .toList(),
                    view.total().unknownPrices(),
                    view.returnedWhy());
        }

        static ResponseEntity<PackageBody> tagged(PackageView view) {
            return Versions.tagged(view.version(), of(view));
        }
    }

    /** One module of a package; {@code price} is {@code null} where it is not known. */
    record StepBody(
            int position,
            Reference module,
            String provider,
            int minutes,
            @Nullable MoneyBody price,
            boolean offered) {}

    /** What a package is to be; modules in the order in which they are to be learned. */
    record PackageRequest(
            @Nullable String title,
            @Nullable String goal,
            @Nullable List<ModuleId> modules) {

        PackageContent content() {
            return new PackageContent(
                    title == null ? "" : title, goal == null ? "" : goal, modules == null ? List.of() : modules);
        }
    }

    /** Who is to learn a package, why and by when. */
    record PackageAssignmentRequest(
            @Nullable AssignmentKind kind,
            @Nullable String reason,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysAfterEntry,
            @Nullable Set<MemberId> people,
            @Nullable Set<UnitId> units,
            @Nullable Set<GroupId> groups) {

        AssignmentKind wantedKind() {
            return kind == null ? AssignmentKind.MANDATORY : kind;
        }

        String text() {
            return reason == null ? "" : reason;
        }

        DueDate due() {
            return new DueDate(dueOn, daysAfterEntry, null);
        }

        Audience audience() {
            return new Audience(
                    people == null ? Set.of() : people,
                    units == null ? Set.of() : units,
                    groups == null ? Set.of() : groups);
        }
    }

    /** What the Beirat decides: until when it certifies (two years if missing). */
    record CertificationRequest(@Nullable LocalDate until) {}

    private static @Nullable MoneyBody money(@Nullable Money price) {
        return price == null ? null : MoneyBody.of(price.amount(), price.currency());
    }
}
