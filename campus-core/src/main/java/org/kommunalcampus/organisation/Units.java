package org.kommunalcampus.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The organisational units of the municipalities. */
@UseCase
@RequiredArgsConstructor
public class Units {

    private final OrgUnitRepository units;
    private final MunicipalityRepository municipalities;
    private final Audit audit;

    /** The units of the caller's municipality, from the top down. */
    @Transactional(readOnly = true)
    public List<UnitNode> tree(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.LEARNER, Role.HR, Role.MANAGER);
        return new UnitTree(units.findByMunicipalityIdOrderByCode(municipality.value())).roots();
    }

    /**
     * Creates or updates units by their code, for HR of the municipality and for the operator. Rows with faults, an unknown parent or a circle are left
     * out and reported; units that are not in the list stay.
     */
    public ImportReport importUnits(Caller caller, MunicipalityId municipality, List<UnitRow> rows) {
        Access.toStaffOf(caller, municipality);
        if (!municipalities.existsById(municipality.value())) {
            throw new NotFound("municipality", municipality);
        }
        Map<String, OrgUnit> known = new HashMap<>();
        Map<UUID, String> keys = new HashMap<>();
        units.findByMunicipalityIdOrderByCode(municipality.value()).forEach(unit -> {
            known.put(KeyFormats.fold(unit.getCode()), unit);
            keys.put(unit.getId(), KeyFormats.fold(unit.getCode()));
        });
        Map<String, String> parents = new HashMap<>();
        known.forEach((key, unit) -> parents.put(key, keys.getOrDefault(unit.getParentId(), Hierarchy.TOP)));

        var tally = new ImportTally();
        List<OrgUnit> created = new ArrayList<>();
        for (var linked : check(rows, parents, tally).topDown(parents)) {
            UnitRow row = linked.row();
            OrgUnit above = known.get(linked.parent());
            UUID parent = above == null ? null : above.getId();
            OrgUnit unit = known.get(linked.key());
            if (unit == null) {
                unit = new OrgUnit(municipality, row.code(), row.name(), parent);
                known.put(linked.key(), unit);
                created.add(unit);
                tally.created();
            } else {
                tally.known(unit.describe(row.name(), parent));
            }
        }
        units.saveAll(created);
        ImportReport report = tally.report();
        audit.record(caller, "units.imported", "municipality", municipality.toString(), report.summary());
        return report;
    }

    private static LinkedRows<UnitRow> check(List<UnitRow> rows, Map<String, String> parents, ImportTally tally) {
        var linked = new LinkedRows<UnitRow>("/code", "/parent", "parent", tally);
        for (int index = 0; index < rows.size(); index++) {
            UnitRow row = rows.get(index);
            var checks = new FieldChecks();
            var clean = new UnitRow(
                    checks.matching("/code", row.code(), KeyFormats.CODE, "invalid-code", KeyFormats.CODE_RULE),
                    checks.line("/name", row.name(), 255),
                    checks.optionalText("/parent", row.parent(), 40));
            String parent = row.silent().contains("parent")
                    ? parents.getOrDefault(KeyFormats.fold(clean.code()), Hierarchy.TOP)
                    : clean.parent();
            linked.add(index, clean.code(), parent, clean, checks);
        }
        return linked;
    }
}
