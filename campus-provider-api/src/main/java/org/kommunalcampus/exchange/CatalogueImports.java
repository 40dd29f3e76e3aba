package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleImportReport;
import org.kommunalcampus.catalogue.RowProblem;
import org.kommunalcampus.catalogue.description.Feeds;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes modules over from files. The file is read before the database is touched; what is good in it is stored in one transaction, which a dry run rolls
 * back. Repeating an import updates and never duplicates.
 */
@Component
@RequiredArgsConstructor
public class CatalogueImports {

    private final MoocHubReader moocHub;
    private final ModuleCsvReader csv;
    private final ModuleContents contents;
    private final Feeds feeds;
    private final Providers providers;
    private final TransactionTemplate transaction;

    /**
     * Takes over a MOOChub feed, version 3 or 2; invalid courses are rejected with a JSON pointer into the feed. Throws {@link Malformed} when the input
     * is no feed at all.
     */
    public ImportOutcome moocHub(Caller caller, ProviderId provider, InputStream feed, ImportOptions options) {
        mayImport(caller, options);
        return store(caller, moocHub.read(feed), row -> provider, options, MoocHubFields::pointer);
    }

    /**
     * Takes over modules from CSV. Throws {@link Malformed} when the input is no table or a column is missing that every module needs.
     *
     * @param provider {@code null} lets each row name its provider by code or name, for operators
     */
    public ImportOutcome csv(Caller caller, @Nullable ProviderId provider, InputStream table, ImportOptions options) {
        mayImport(caller, options);
        if (provider == null) {
            caller.requireOperator();
        }
        return store(
                caller,
                csv.read(table),
                row -> provider != null ? provider : providerOf(row),
                options,
                UnaryOperator.identity());
    }

    private static void mayImport(Caller caller, ImportOptions options) {
        caller.requireAnyRole(Role.PROVIDER, Role.OPERATOR);
        if (options.certify()) {
            caller.requireOperator();
        }
    }

    private ImportOutcome store(
            Caller caller,
            Reading<ModuleRow> reading,
            ProviderOfRow providerOf,
            ImportOptions options,
            UnaryOperator<String> pointer) {
        Map<ProviderId, List<ModuleRow>> byProvider = new LinkedHashMap<>();
        List<RejectedRow> rejected = new ArrayList<>(reading.rejected());
        for (ModuleRow row : reading.rows()) {
            ProviderId provider = providerOf.find(row);
            if (provider != null) {
                byProvider
                        .computeIfAbsent(provider, ignored -> new ArrayList<>())
                        .add(row);
            } else {
                rejected.addAll(row.notes().faults());
            }
        }
        ImportOutcome start = ImportOutcome.nothingOf(rejected, List.of(), options.dryRun());
        return transaction.execute(status -> {
            ImportOutcome outcome = start;
            for (var entry : byProvider.entrySet()) {
                outcome = takeOver(caller, entry.getKey(), entry.getValue(), options, pointer, outcome);
            }
            if (options.dryRun()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private ImportOutcome takeOver(
            Caller caller,
            ProviderId provider,
            List<ModuleRow> rows,
            ImportOptions options,
            UnaryOperator<String> pointer,
            ImportOutcome soFar) {
        ModuleContents.Resolved resolved = contents.resolve(caller, rows, !options.dryRun());
        ModuleImportReport report = feeds.takeOver(caller, provider, resolved.contents(), options.certify());
        List<RejectedRow> rejected = new ArrayList<>(resolved.rejected());
        rejected.addAll(inFile(report.rejected(), resolved.rows(), pointer));
        List<RejectedRow> warnings = new ArrayList<>();
        resolved.rows().forEach(row -> warnings.addAll(row.notes().warnings()));
        warnings.addAll(inFile(report.warnings(), resolved.rows(), pointer));
        return soFar.plus(report, rejected, warnings);
    }

    /** What the catalogue says about the rows it was given, as places in the file. */
    private static List<RejectedRow> inFile(
            Collection<RowProblem> problems, List<ModuleRow> rows, UnaryOperator<String> pointer) {
        return problems.stream()
                .map(problem -> rows.get(problem.index())
                        .notes()
                        .note(
                                pointer.apply(problem.error().pointer()),
                                problem.error().code(),
                                problem.error().detail()))
                .toList();
    }

    private @Nullable ProviderId providerOf(ModuleRow row) {
        String name = row.provider();
        if (name == null) {
            row.notes().fault("/provider", "required");
            return null;
        }
        Optional<ProviderView> known = providers.byCode(name).or(() -> providers.byName(name));
        if (known.isEmpty()) {
            row.notes().fault("/provider", "unknown-provider", name);
        }
        return known.map(ProviderView::id).orElse(null);
    }

    /** Says whose a row is; {@code null} when the row names nobody that is known, which is then noted. */
    private interface ProviderOfRow {
        @Nullable
        ProviderId find(ModuleRow row);
    }
}
