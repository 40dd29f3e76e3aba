package org.kommunalcampus.web.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.shipped.OfficialList;
import org.kommunalcampus.web.shipped.ShippedContent;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;

/** Frameworks, job profiles and the region Rhein-Neckar with three staffed municipalities. */
@Component
@RequiredArgsConstructor
class DemoRegion {

    private static final String HOME = "08226096";

    private final ShippedFiles files;
    private final ShippedContent content;
    private final OfficialList official;
    private final Regions regions;
    private final Municipalities municipalities;
    private final Units units;
    private final Members members;
    private final StaffRegister staffRegister;

    void load(Caller caller) {
        for (ShippedContent.Item item : ShippedContent.Item.values()) {
            ShippedFiles.allOf(item.path(), content.load(caller, item));
        }
        for (CsvRow region : files.rows("regions.csv")) {
            regions.ensure(caller, region.textOrEmpty("code"), region.textOrEmpty("name"));
            check(
                    "municipalities.csv",
                    municipalities.importOfficial(caller, region.textOrEmpty("code"), official.all()));
        }
        Map<String, List<UnitRow>> unitsByPlace = StaffFiles.units(files.open("units.csv")).rows().stream()
                .collect(groupingBy(unit -> place(unit.ags()), mapping(StaffFiles.Unit::row, toList())));
        unitsByPlace.forEach((ags, rows) -> check("units.csv", units.importUnits(caller, municipality(ags), rows)));
        StaffFiles.members(files.open("members.csv")).rows().stream()
                .collect(groupingBy(member -> place(member.ags()), mapping(StaffFiles.Member::row, toList())))
                .forEach((ags, rows) ->
                        check("members.csv", staffRegister.importMembers(caller, municipality(ags), rows)));
    }

    /** Somebody who works in the municipality of the demo's accounts. */
    MemberView colleague(String personnelKey) {
        return members.byPersonnelKey(Caller.system("demo"), municipality(HOME), personnelKey)
                .orElseThrow();
    }

    /** The municipality of the demo's accounts. */
    MunicipalityId home() {
        return municipality(HOME);
    }

    /** The municipalities that have staff. */
    List<MunicipalityId> staffed() {
        return StaffFiles.units(files.open("units.csv")).rows().stream()
                .map(unit -> place(unit.ags()))
                .distinct()
                .map(this::municipality)
                .toList();
    }

    /** The municipality with this official key. */
    MunicipalityId municipality(String ags) {
        return municipalities
                .byAgs(ags)
                .orElseThrow(() -> new IllegalStateException("no municipality " + ags))
                .id();
    }

    private static String place(@Nullable String ags) {
        return Objects.requireNonNull(ags, "a shipped row names its municipality");
    }

    private static void check(String file, ImportReport report) {
        ShippedFiles.allOf(file, ImportOutcome.of(report));
    }
}
