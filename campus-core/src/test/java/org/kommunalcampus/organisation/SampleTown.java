package org.kommunalcampus.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/** Makes municipalities for tests, each with keys of its own. */
@TestComponent
@RequiredArgsConstructor
class SampleTown {

    static final Caller OPERATOR = Caller.system("test");

    private final Regions regions;
    private final Municipalities municipalities;

    String freshRegion() {
        String code = "r-" + UUID.randomUUID().toString().substring(0, 8);
        regions.ensure(OPERATOR, code, "Region " + code);
        return code;
    }

    MunicipalityId admitted() {
        return municipalities.admit(OPERATOR, new NewMunicipality(freshRegion(), row(freshAgs(), "Musterstadt")));
    }

    static String freshAgs() {
        return String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }

    static MunicipalityRow row(String ags, String name) {
        return new MunicipalityRow(
                ags, "0" + ags + "000", name, "Stadt", "Hessen", "Bergstraße", null, "64625", 40_000);
    }

    static MemberRow member(String key, @Nullable String unit, @Nullable String manager) {
        return new MemberRow(
                key,
                "Vorname" + key,
                "Name" + key,
                key + "." + UUID.randomUUID() + "@example.org",
                unit,
                manager,
                "2020-02-29");
    }

    /** Somebody of the municipality with these roles. */
    static Caller employee(MunicipalityId municipality, Role... roles) {
        return new Caller("E", Set.of(roles), new IdentityKey("test", "e"), MemberId.next(), municipality, null);
    }
}
