package org.kommunalcampus.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The federal states of Germany, by the abbreviations of ISO 3166-2. */
public enum FederalState {
    SH("01"),
    HH("02"),
    NI("03"),
    HB("04"),
    NW("05"),
    HE("06"),
    RP("07"),
    BW("08"),
    BY("09"),
    SL("10"),
    BE("11"),
    BB("12"),
    MV("13"),
    SN("14"),
    ST("15"),
    TH("16");

    private final String key;

    FederalState(String key) {
        this.key = key;
    }

    /** The state in which a municipality with this official key lies, empty if the key names none. */
    public static Optional<FederalState> ofMunicipality(String ags) {
        return Arrays.stream(values())
                .filter(state -> ags.startsWith(state.key))
                .findFirst();
    }

    /** The abbreviation in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
