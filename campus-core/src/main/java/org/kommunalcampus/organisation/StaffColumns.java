package org.kommunalcampus.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for each municipality which column of its files is which field, so that HR says it once and not with every file. */
@UseCase
@RequiredArgsConstructor
public class StaffColumns {

    private static final int MOST = 200;
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_FIELD = 40;

    private final StaffColumnRepository columns;
    private final Audit audit;

    /** The fields of the caller's municipality by heading, for its HR; an empty field means that the column is not read. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Caller caller, StaffList list) {
        caller.requireAnyRole(Role.HR);
        Map<String, String> fields = new LinkedHashMap<>();
        columns.findByMunicipalityIdAndKind(caller.requireMunicipality().value(), list)
                .forEach(column -> fields.put(column.getHeading(), column.getField()));
        return fields;
    }

    /** Remembers the fields by heading in place of what was remembered; throws {@link Invalid} for a field that is named twice and for headings that are too long. */
    public void remember(Caller caller, StaffList list, Map<String, String> fields) {
        caller.requireAnyRole(Role.HR);
        MunicipalityId town = caller.requireMunicipality();
        var checks = new FieldChecks();
        if (fields.size() > MOST) {
            checks.reject("", "too-many", "At most " + MOST + " columns are allowed.");
        }
        fields.forEach((heading, field) -> {
            checks.line("/heading", heading, LONGEST_HEADING);
            checks.optionalLine("/field", field, LONGEST_FIELD);
            if (!field.isEmpty()
                    && fields.values().stream().filter(field::equals).count() > 1) {
                checks.reject("/" + heading, "column-twice", "Two columns cannot be the same field.");
            }
        });
        checks.orThrow();
        columns.forget(town.value(), list);
        columns.saveAll(fields.entrySet().stream()
                .map(column -> new StaffColumn(town, list, column.getKey(), column.getValue()))
                .toList());
        audit.record(
                caller,
                "staff.columns-named",
                "municipality",
                town.toString(),
                list + ", " + fields.size() + " columns");
    }
}
