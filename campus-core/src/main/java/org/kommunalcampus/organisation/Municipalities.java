package org.kommunalcampus.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.ImportTally;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.SearchKey;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** The municipalities that take part. */
@UseCase
@RequiredArgsConstructor
public class Municipalities {

    private final MunicipalityRepository municipalities;
    private final RegionRepository regions;
    private final OrganisationMapping mapping;
    private final Audit audit;

    /** The municipality; throws {@link NotFound}. */
    @Open("facts of the official list")
    @Transactional(readOnly = true)
    public MunicipalityView find(MunicipalityId id) {
        return municipalities
                .findById(id.value())
                .map(mapping::view)
                .orElseThrow(() -> new NotFound("municipality", id));
    }

    /** Those of the municipalities that exist, in no order. */
    @Open("facts of the official list")
    @Transactional(readOnly = true)
    public List<MunicipalityView> byIds(Collection<MunicipalityId> ids) {
        return municipalities
                .findAllByIdIn(ids.stream().map(MunicipalityId::value).toList())
                .stream()
                .map(mapping::view)
                .toList();
    }

    /** The municipality with this official key. */
    @Open("facts of the official list")
    @Transactional(readOnly = true)
    public Optional<MunicipalityView> byAgs(String ags) {
        return municipalities.findByAgs(ags).map(mapping::view);
    }

    /** The municipalities with this official key or exactly this name, of which there may be several. */
    @Open("facts of the official list")
    @Transactional(readOnly = true)
    public List<MunicipalityView> named(String text) {
        return municipalities.findByAgsOrName(text, text).stream()
                .map(mapping::view)
                .toList();
    }

    /** Municipalities in whose name, district or AGS the words stand, by name unless the page says otherwise. */
    @Transactional(readOnly = true)
    public Page<MunicipalityView> search(Caller caller, @Nullable String text, Pageable page) {
        caller.requireOperator();
        Sort sort = page.getSortOr(Sort.by("name", "ags"));
        var sorted = page.isPaged()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), sort)
                : Pageable.unpaged(sort);
        List<String> words = SearchKey.patterns(text);
        return municipalities
                .search(words.get(0), words.get(1), words.get(2), sorted)
                .map(mapping::view);
    }

    /** Admits one municipality; throws {@link Invalid} for faults and {@link Refused} when it is there already. */
    public MunicipalityId admit(Caller caller, NewMunicipality request) {
        caller.requireOperator();
        RegionId region = region(request.regionCode());
        var checks = new FieldChecks();
        MunicipalityRow official = request.official().cleaned(checks);
        checks.orThrow();
        if (municipalities.findByAgs(official.ags()).isPresent()) {
            throw new Refused("municipality-admitted", "municipality " + official.ags() + " is admitted already");
        }
        Municipality admitted = municipalities.save(Municipality.admit(region, official));
        audit.record(
                caller,
                "municipality.admitted",
                "municipality",
                admitted.getId().toString(),
                official.ags());
        return new MunicipalityId(admitted.getId());
    }

    /**
     * Admits or updates all municipalities of the list in one region; known by their AGS, so that a repeated import changes nothing. Rows with faults are
     * left out and reported.
     */
    public ImportReport importOfficial(Caller caller, String regionCode, List<MunicipalityRow> rows) {
        caller.requireOperator();
        RegionId region = region(regionCode);
        Map<String, Municipality> known = new HashMap<>();
        municipalities
                .findByAgsIn(rows.stream().map(MunicipalityRow::ags).distinct().toList())
                .forEach(municipality -> known.put(municipality.getAgs(), municipality));
        var tally = new ImportTally();
        var seen = new HashSet<String>();
        var admitted = new ArrayList<Municipality>();
        for (int index = 0; index < rows.size(); index++) {
            var checks = new FieldChecks();
            MunicipalityRow row = rows.get(index).cleaned(checks);
            if (!seen.add(row.ags())) {
                checks.reject("/ags", "duplicate-key", "The AGS stands in an earlier row.");
            }
            Municipality municipality = known.get(row.ags());
            if (municipality != null && !municipality.belongsTo(region)) {
                checks.reject("/ags", "other-region", "The municipality belongs to another region.");
            }
            if (!checks.passed()) {
                tally.reject(index, checks.errors());
            } else if (municipality != null) {
                tally.known(municipality.describe(row));
            } else {
                admitted.add(Municipality.admit(region, row));
                tally.created();
            }
        }
        municipalities.saveAll(admitted);
        ImportReport report = tally.report();
        audit.record(caller, "municipalities.imported", "region", region.toString(), report.summary());
        return report;
    }

    private RegionId region(String code) {
        return regions.findByCode(code)
                .map(region -> new RegionId(region.getId()))
                .orElseThrow(() -> new NotFound("region", code));
    }
}
