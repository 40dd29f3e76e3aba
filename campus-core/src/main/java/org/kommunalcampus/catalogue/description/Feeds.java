package org.kommunalcampus.catalogue.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleImportReport;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.ModuleStatus;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.ProviderModules;
import org.kommunalcampus.catalogue.RowProblem;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.UseCase;

/**
 * Takes feeds over. What a feed says of a module that is described for the Beirat changes the working copy of its description and never what is offered:
 * a feed that runs each night must not end a certification.
 */
@UseCase
@RequiredArgsConstructor
public class Feeds {

    private final Modules modules;
    private final ProviderModules offered;
    private final Descriptions descriptions;
    private final WorkingCopyRepository copies;
    private final ProviderPermissions duties;

    /**
     * As {@link Modules#takeOver}. A row for a module with a description is counted as updated when its working copy changed, with the warning
     * {@code revision}: it has to be handed in. It is rejected as {@code module-in-review} while the Beirat looks at it. Its sessions are taken over as ever.
     *
     * @param certifyByAgreement operators alone: the modules are published as they are in the feed, whatever their descriptions say
     */
    public ModuleImportReport takeOver(
            Caller caller, ProviderId provider, List<ModuleContent> rows, boolean certifyByAgreement) {
        duties.demandOrOperate(caller, provider, ProviderPermission.EDITOR);
        if (certifyByAgreement) {
            return modules.takeOver(caller, provider, rows, true);
        }
        Map<String, ModuleStatus> known = offered.standing(
                provider,
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.description().externalId()).stream())
                        .toList());
        var tally = new Tally();
        List<ModuleContent> others = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            ModuleContent row = rows.get(index);
            String externalId = row.description().externalId();
            ModuleStatus standing = externalId == null ? null : known.get(externalId);
            if (standing != null && isDescribed(standing) && tally.seen.add(standing.module())) {
                follow(caller, standing.module(), index, row, tally);
            } else {
                others.add(row);
                places.add(index);
            }
        }
        return tally.plus(modules.takeOver(caller, provider, others, false), places);
    }

    private boolean isDescribed(ModuleStatus standing) {
        return standing.state() != ModuleState.WITHDRAWN
                && (standing.basis() == CertificationBasis.REVIEW
                        || copies.existsById(standing.module().value()));
    }

    private void follow(Caller caller, ModuleId module, int index, ModuleContent row, Tally tally) {
        DescriptionView view = descriptions.of(caller, module);
        ModuleDescription stated = FeedOverlay.over(
                view.description(), row.keeping(view.description()).description());
        List<FieldError> problems = Descriptions.problems(stated);
        if (stated.equals(view.description())) {
            tally.unchanged++;
        } else if (!problems.isEmpty()) {
            problems.forEach(problem ->
                    tally.rejected.add(new RowProblem(index, row.description().externalId(), problem)));
            return;
        } else if (view.state() == DescriptionState.SUBMITTED) {
            tally.rejected.add(problem(
                    index,
                    row,
                    "module-in-review",
                    "The Beirat looks at the module; import it again after the decision."));
            return;
        } else {
            if (view.state() == DescriptionState.PUBLISHED) {
                descriptions.revise(caller, module);
            }
            descriptions.write(
                    caller, module, stated, descriptions.of(caller, module).version());
            tally.updated++;
            tally.warnings.add(problem(
                    index, row, "revision", "The change waits in the working copy of the description; hand it in."));
        }
        offered.followSessions(module, row);
    }

    private static RowProblem problem(int index, ModuleContent row, String code, String detail) {
        return new RowProblem(index, row.description().externalId(), new FieldError("/externalId", code, detail));
    }

    /** What became of the rows of described modules. */
    private static final class Tally {

        private final Set<ModuleId> seen = new HashSet<>();
        private final List<RowProblem> rejected = new ArrayList<>();
        private final List<RowProblem> warnings = new ArrayList<>();
        private int updated;
        private int unchanged;

        ModuleImportReport plus(ModuleImportReport others, List<Integer> places) {
            others.rejected().forEach(problem -> rejected.add(at(problem, places)));
            others.warnings().forEach(problem -> warnings.add(at(problem, places)));
            return new ModuleImportReport(
                    others.created(), others.updated() + updated, others.unchanged() + unchanged, rejected, warnings);
        }

        private static RowProblem at(RowProblem problem, List<Integer> places) {
            return new RowProblem(places.get(problem.index()), problem.externalId(), problem.error());
        }
    }
}
