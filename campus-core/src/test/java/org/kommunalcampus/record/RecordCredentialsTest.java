package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.record.BadgeReader.ADDRESSES;
import static org.kommunalcampus.record.BadgeReader.PLATFORM;
import static org.kommunalcampus.record.BadgeReader.WORDS;
import static org.kommunalcampus.record.BadgeReader.isSet;
import static org.kommunalcampus.record.BadgeReader.part;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.record.CheckedDocument.Verdict;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.signing.KeyPurpose;
import org.kommunalcampus.signing.Signatures;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ExchangeSchemas;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Credentials are checked here as strangers do: signatures by the JDK, the format by the official schema, the lists by their bits. */
@CapabilityTest
class RecordCredentialsTest {

    @Autowired
    private RecordCredentials credentials;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private Signatures signatures;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;
    private ModuleId module;
    private CompletionId completion;
    private RecordNumber number;

    @BeforeEach
    void somebodyCompletedAModule() {
        MunicipalityId town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        competence = campus.competence();
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(competence, 4));
        completion = completions.record(hr, member, module, LocalDate.now(clock), "Liste 17");
        number = records.of(self, member).getFirst().number();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void strangersCheckTheSignatureByThePublishedKeyAndTheFormatByTheOfficialSchema() throws Exception {
        String token = token();
        JsonNode claims = part(token, 1);

        assertThat(isSignedByAPublishedKey(token)).isTrue();
        assertThat(ExchangeSchemas.faultsInOpenBadge(claims.toString())).isEmpty();
        assertThat(part(token, 0).propertyNames()).containsExactlyInAnyOrder("alg", "kid", "typ");
        assertThat(part(token, 0).path("alg").asString()).isEqualTo("RS256");
        assertThat(claims.path("iss").asString())
                .isEqualTo(claims.path("issuer").path("id").asString());
        assertThat(claims.path("jti").asString())
                .isEqualTo(claims.path("id").asString())
                .isEqualTo(PLATFORM + "/nachweis-pruefen/" + number);
        assertThat(claims.path("sub").asString())
                .isEqualTo(claims.at("/credentialSubject/id").asString());
        assertThat(claims.path("nbf").asLong())
                .isEqualTo(Instant.parse(claims.path("validFrom").asString()).getEpochSecond());
        assertThat(claims.at("/credentialSubject/achievement/alignment/0/targetUrl")
                        .asString())
                .isEqualTo("https://example.org/competence");
    }

    @Test
    void creditsOfACertificateAreWhereOpenBadgesPutsThem() throws Exception {
        assertThat(part(token(), 1).toString()).doesNotContain("credits");
        jdbc.sql("update achievement_record set kind = 'CERTIFICATE', credits = 2.5 where record_number = :number")
                .param("number", number.value())
                .update();

        JsonNode claims = part(token(), 1);

        assertThat(ExchangeSchemas.faultsInOpenBadge(claims.toString())).isEmpty();
        assertThat(claims.at("/credentialSubject/creditsEarned").asDouble()).isEqualTo(2.5);
        assertThat(claims.at("/credentialSubject/achievement/creditsAvailable").asDouble())
                .isEqualTo(2.5);
    }

    @Test
    void itSaysWhosePaperItIsByTheNameAloneAndIsTheSameEachTime() throws Exception {
        String token = token();

        assertThat(part(token, 1).at("/credentialSubject/identifier").toString())
                .contains("Kim Muster");
        assertThat(part(token, 1).toString()).doesNotContain("@campus", member.toString(), "Liste 17", "email");
        assertThat(token()).isEqualTo(token);
    }

    @Test
    void othersAndWhatWasRevokedGetNone() {
        Caller colleague = campus.learner(campus.member(campus.municipality()));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> credentials.handOut(colleague, number, WORDS, ADDRESSES));
        corrections.revoke(hr, completion, "falsche Person");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::token)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("record-struck-out"));
    }

    @Test
    void theListSaysWhatIsRevokedByOneBitAndNothingElse() throws Exception {
        JsonNode status = part(token(), 1).path("credentialStatus");
        int list = listOf(status);
        int place = status.path("statusListIndex").asInt();
        byte[] before = bits(list);

        corrections.revoke(hr, completion, "falsche Person");
        byte[] after = bits(list);

        assertThat(after).hasSize(131_072 / 8);
        assertThat(isSet(before, place)).isFalse();
        assertThat(isSet(after, place)).isTrue();
        before[place / 8] |= (byte) (0x80 >> place % 8);
        assertThat(after).isEqualTo(before);
        String signed = credentials.statusList(list, StatusPurpose.REVOCATION, ADDRESSES);
        assertThat(isSignedByAPublishedKey(signed)).isTrue();
        assertThat(part(signed, 1).toString()).doesNotContain("KC-", "Kim Muster", member.toString());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> credentials.statusList(4711, StatusPurpose.REVOCATION, ADDRESSES));
    }

    @Test
    void placesAreDrawnByLotSoThatTheyTellNeitherNumberNorOrder() throws Exception {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            somebodyCompletedAModule();
            places.add(part(token(), 1).at("/credentialStatus/statusListIndex").asInt());
        }

        assertThat(places)
                .doesNotHaveDuplicates()
                .isNotEqualTo(places.stream().sorted().toList());
        assertThat(places.getLast() - places.getFirst()).isNotEqualTo(11);
    }

    @Test
    void whatWasCorrectedIsRevokedInTheListAndCalledReplacedByTheCheck() throws Exception {
        String token = token();
        JsonNode status = part(token, 1).path("credentialStatus");

        corrections.correct(hr, completion, LocalDate.now(clock).minusDays(1), null, "Liste 17", "falscher Tag");

        assertThat(isSet(bits(listOf(status)), status.path("statusListIndex").asInt()))
                .isTrue();
        assertThat(state(token)).isEqualTo(RecordState.REPLACED);
    }

    @Test
    void theCheckTellsGenuineFromForged() throws Exception {
        String token = token();
        String[] parts = token.split("\\.");
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(part(token, 1).toString().replace("Kim", "Tom").getBytes(StandardCharsets.UTF_8));

        assertThat(check(token).verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(state(token)).isEqualTo(RecordState.VALID);
        assertThat(check("<svg><openbadges:credential verify=\"" + token + "\"/></svg>")
                        .verdict())
                .isEqualTo(Verdict.SIGNED);
        for (String forged : List.of(
                parts[0] + "." + changed + "." + parts[2],
                unsigned(parts[1]),
                byAnotherKey(parts[0], parts[1]),
                byThePublicKeyAsPassword(parts[0], parts[1]))) {
            assertThat(check(forged).verdict()).as(forged).isEqualTo(Verdict.CHANGED);
            assertThat(state(forged)).isEqualTo(RecordState.VALID);
        }
        assertThat(check(credentials.statusList(
                                listOf(part(token, 1).path("credentialStatus")), StatusPurpose.REVOCATION, ADDRESSES))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(check("eyJhIjoxfQ.eyJhIjoxfQ.abc").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void onlyWhatAPictureCarriesCountsAndForeignOnesAreRefused() throws Exception {
        String token = token();
        byte[] plain = BakedPngTest.picture();

        assertThat(check(BakedPng.bake(plain, token)).verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(check(BakedPng.bake(plain, token.substring(0, token.length() - 8) + "AAAAAAAA"))
                        .verdict())
                .isEqualTo(Verdict.CHANGED);
        assertThat(refusal(plain)).isEqualTo("no-credential");
        assertThat(refusal(BakedPng.bake(plain, "https://badges.example.org/1")))
                .isEqualTo("foreign-credential");
        assertThat(refusal(BakedPng.bake(plain, "eyJhIjoxfQ.eyJhIjoxfQ.abc"))).isEqualTo("foreign-credential");
        assertThat(refusal(BakedPng.bake(plain, "see " + token))).isEqualTo("foreign-credential");
    }

    @Test
    void aRevokedCredentialIsGenuineAndSaidToBeRevoked() throws Exception {
        String token = token();

        corrections.revoke(hr, completion, "falsche Person");

        assertThat(check(token).verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(state(token)).isEqualTo(RecordState.REVOKED);
    }

    @Test
    void aTokenLongerThanAnyIsRefusedAndHugeOnesCostNoTime() throws Exception {
        String endless = "eyJ".repeat(1_300_000);
        Instant start = Instant.now();

        assertThat(check("x" + endless).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> check(endless))
                .satisfies(refused ->
                        assertThat(refused.getErrors().getFirst().code()).isEqualTo("too-large"));
    }

    @Test
    void anotherKeyTakesOverAndTheOldOneStaysPublished() throws Exception {
        String old = token();

        clock.advance(Duration.ofDays(400));
        String meanwhile = token();
        assertThat(part(meanwhile, 0).path("kid"))
                .as("the next key is published before it signs, for whoever keeps the list for a while")
                .isEqualTo(part(old, 0).path("kid"));
        clock.advance(Duration.ofHours(3));
        String young = token();

        assertThat(part(young, 0).path("kid")).isNotEqualTo(part(old, 0).path("kid"));
        assertThat(isSignedByAPublishedKey(old)).isTrue();
        assertThat(isSignedByAPublishedKey(young)).isTrue();
        assertThat(check(old).verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(published().toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    private String token() {
        return credentials.handOut(self, number, WORDS, ADDRESSES);
    }

    private byte[] bits(int list) throws IOException {
        return BadgeReader.bits(credentials.statusList(list, StatusPurpose.REVOCATION, ADDRESSES));
    }

    private CheckedDocument check(String file) throws IOException {
        return verification.byDocument(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private CheckedDocument check(byte[] file) throws IOException {
        return verification.byDocument(new ByteArrayInputStream(file));
    }

    private String refusal(byte[] file) {
        return assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> check(file))
                .actual()
                .getErrors()
                .getFirst()
                .code();
    }

    private RecordState state(String file) throws IOException {
        VerifiedRecord record = check(file).record();
        assertThat(record).isNotNull();
        return record.record().state();
    }

    private static int listOf(JsonNode status) {
        String address = status.path("statusListCredential").asString();
        return Integer.parseInt(address.substring(address.lastIndexOf('/') + 1));
    }

    private JsonNode published() {
        return JsonMapper.shared().valueToTree(signatures.published(KeyPurpose.RECORDS, ADDRESSES.keys()));
    }

    /** By the JDK alone. */
    private boolean isSignedByAPublishedKey(String token) throws Exception {
        String id = part(token, 0).path("kid").asString();
        for (JsonNode key : published().path("keys")) {
            if (key.path("kid").asString().equals(id)) {
                var check = Signature.getInstance("SHA256withRSA");
                check.initVerify(read(key));
                check.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
                return check.verify(Base64.getUrlDecoder().decode(token.split("\\.")[2]));
            }
        }
        return false;
    }

    private static PublicKey read(JsonNode key) throws Exception {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
    }

    private static String unsigned(String payload) {
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return none + "." + payload + ".AAAA";
    }

    private static String byAnotherKey(String header, String payload) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var token = new JWSObject(
                JWSHeader.parse(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)),
                new Payload(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)));
        token.sign(new RSASSASigner(generator.generateKeyPair().getPrivate()));
        return token.serialize();
    }

    private String byThePublicKeyAsPassword(String header, String payload)
            throws JOSEException, java.text.ParseException {
        String id = JWSHeader.parse(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .getKeyID();
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(id).build(),
                new Payload(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)));
        token.sign(new MACSigner(published().toString().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }
}
