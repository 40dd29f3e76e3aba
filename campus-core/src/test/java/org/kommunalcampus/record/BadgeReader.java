package org.kommunalcampus.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform's addresses and words for credentials, and what strangers read in the tokens that come of them. */
final class BadgeReader {

    static final String PLATFORM = "https://campus.example.org";

    static final BadgeAddresses ADDRESSES = new BadgeAddresses(
            PLATFORM,
            PLATFORM + "/nachweis-pruefen",
            PLATFORM + "/katalog",
            PLATFORM + "/api/v1/records/status",
            PLATFORM + "/.well-known/jwks.json");

    static final BadgeWords WORDS = new BadgeWords(
            "KommunalCampus",
            "Kim Muster",
            "Teilnahmebestätigung",
            "Teilgenommen.",
            "Modul, 2 Std.",
            "Ergebnis",
            List.of(new BadgeWords.BadgeCompetence(
                    "Daten schützen", "Stufe 4 von 8", "DigComp", "4.2", "https://example.org/competence")));

    private BadgeReader() {}

    /** The head of a token (0) or its claims (1). */
    static JsonNode part(String token, int part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[part]));
    }

    /** The bits of a signed status list. */
    static byte[] bits(String statusList) throws IOException {
        String encoded =
                part(statusList, 1).at("/credentialSubject/encodedList").asString();
        if (!encoded.startsWith("u")) {
            throw new IllegalStateException("no base64url by multibase: " + encoded);
        }
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }

    /** Whether the bit of a place is set, the first one being the highest of the first byte. */
    static boolean isSet(byte[] bits, int place) {
        return (bits[place / 8] & 0x80 >> place % 8) != 0;
    }
}
