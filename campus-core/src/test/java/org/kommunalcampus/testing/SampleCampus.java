package org.kommunalcampus.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkStatus;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfileRow;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.NewMunicipality;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.privacy.AgreementTerms;
import org.kommunalcampus.privacy.EvaluationState;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

/** Makes what a test needs through the capabilities themselves; everything is new at each call, so that tests do not meet. */
public class SampleCampus {

    private static final Caller TEST = Caller.system("test");

    private final Regions regions;
    private final Municipalities municipalities;
    private final Evaluations evaluations;
    private final Members members;
    private final StaffRegister staffRegister;
    private final Frameworks frameworks;
    private final Competences competences;
    private final JobProfiles jobProfiles;
    private final Providers providers;
    private final Modules modules;
    private final Sessions sessions;
    private final Clock clock;

    SampleCampus(
            Regions regions,
            Municipalities municipalities,
            Evaluations evaluations,
            Members members,
            StaffRegister staffRegister,
            Frameworks frameworks,
            Competences competences,
            JobProfiles jobProfiles,
            Providers providers,
            Modules modules,
            Sessions sessions,
            Clock clock) {
        this.regions = regions;
        this.municipalities = municipalities;
        this.evaluations = evaluations;
        this.members = members;
        this.staffRegister = staffRegister;
        this.frameworks = frameworks;
        this.competences = competences;
        this.jobProfiles = jobProfiles;
        this.providers = providers;
        this.modules = modules;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A municipality in a region of tests. */
    public MunicipalityId municipality() {
        regions.ensure(TEST, "TEST", "Region of tests");
        return municipality("TEST");
    }

    /** A region of its own, by its code. */
    public String region() {
        String code = "R" + digits(10);
        regions.ensure(TEST, code, "Region " + code);
        return code;
    }

    /** A municipality in the region with this code, which has switched every evaluation on. */
    public MunicipalityId municipality(String region) {
        MunicipalityId municipality = newcomer(region);
        evaluations.switchOn(
                TEST,
                municipality,
                evaluations.of(TEST, municipality).evaluations().stream()
                        .filter(EvaluationState::switched)
                        .map(EvaluationState::name)
                        .collect(Collectors.toSet()),
                new AgreementTerms("Dienstvereinbarung", LocalDate.now(clock), null),
                0);
        return municipality;
    }

    /** A municipality in the region with this code that has decided nothing yet. */
    public MunicipalityId newcomer(String region) {
        String ags = digits(8);
        var official = new MunicipalityRow(
                ags, ags + "0000", "Musterstadt " + ags, "Stadt", "Hessen", "Musterkreis", null, "64646", 1000);
        return municipalities.admit(TEST, new NewMunicipality(region, official));
    }

    /** Somebody who works in a new municipality. */
    public MemberId member() {
        return member(municipality());
    }

    /** Somebody who works in the municipality. */
    public MemberId member(MunicipalityId municipality) {
        return members(municipality, 1).getFirst();
    }

    /** Several people who work in the municipality. */
    public List<MemberId> members(MunicipalityId municipality, int count) {
        List<MemberRow> rows = IntStream.range(0, count)
                .mapToObj(i -> new MemberRow("P" + digits(12), "Kim", "Muster", null, null, null, null))
                .toList();
        staffRegister.importMembers(TEST, municipality, rows);
        return rows.stream()
                .map(row -> members.byPersonnelKey(Caller.system("test"), municipality, row.personnelKey())
                        .orElseThrow()
                        .id())
                .toList();
    }

    /** The person, signed in. */
    public Caller learner(MemberId member) {
        return new Caller(
                "Kim", Set.of(Role.LEARNER), key(), member, members.find(member).municipality(), null);
    }

    /** Somebody of the municipality's HR, signed in. */
    public Caller hr(MunicipalityId municipality) {
        return new Caller("Toni", Set.of(Role.LEARNER, Role.HR), key(), MemberId.next(), municipality, null);
    }

    /** Somebody of the provider, signed in. */
    public Caller provider(ProviderId provider) {
        return new Caller("Robin", Set.of(Role.PROVIDER), key(), null, null, provider);
    }

    /** Somebody of the operator, signed in. */
    public Caller operator() {
        return new Caller("Sascha", Set.of(Role.OPERATOR), key(), null, null, null);
    }

    /** A competence in a new framework. */
    public CompetenceId competence() {
        return competences(1).getFirst();
    }

    /** Several competences in a new framework with eight levels. */
    public List<CompetenceId> competences(int count) {
        String code = "T" + digits(10);
        framework(code, IntStream.rangeClosed(1, count).boxed().toList());
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> competences.resolve(code + ":C" + i).orElseThrow())
                .toList();
    }

    /** A version of a framework that holds the competences with these numbers and no others. */
    public void framework(String code, List<Integer> numbers) {
        List<FrameworkImport.Entry> entries = numbers.stream()
                .map(i -> new FrameworkImport.Entry(
                        "C" + i, LocalizedText.german("Kompetenz " + i), null, Map.of(), List.of(), List.of()))
                .toList();
        var area = new FrameworkImport.Area("A", LocalizedText.german("Bereich"), null, entries);
        frameworks.importFramework(
                TEST,
                new FrameworkImport(
                        code,
                        "1",
                        LocalizedText.german("Rahmen " + code),
                        null,
                        FrameworkStatus.DRAFT,
                        null,
                        null,
                        Level.MAX,
                        Map.of(),
                        List.of(area)));
    }

    /** The job of a municipality that asks for these levels. */
    public JobProfileId jobProfile(Map<CompetenceId, Integer> requirements) {
        return jobProfile(JobProfileKind.MUNICIPAL, requirements);
    }

    /** A job or market profile that asks for these levels; mind that a market profile is asked of everybody in the database. */
    public JobProfileId jobProfile(JobProfileKind kind, Map<CompetenceId, Integer> requirements) {
        String code = "JOB" + digits(10);
        return jobProfile(code, kind, requirements);
    }

    /** The same under a code that may be known already: then it asks for these levels from now on. */
    public JobProfileId jobProfile(String code, JobProfileKind kind, Map<CompetenceId, Integer> requirements) {
        String asked = requirements.entrySet().stream()
                .map(entry -> competences.find(entry.getKey()).reference() + "@" + entry.getValue())
                .collect(Collectors.joining("|"));
        jobProfiles.importProfiles(
                TEST, List.of(new JobProfileRow(code, LocalizedText.german("Beruf"), null, kind.name(), null, asked)));
        return jobProfiles.byCode(code).orElseThrow().id();
    }

    /** An accredited provider. */
    public ProviderId provider() {
        String code = "p" + digits(10);
        return providers.ensure(TEST, NewProvider.named(code, "Anbieter " + code));
    }

    /** An offered module of a new provider, held online. */
    public ModuleId module(Map<CompetenceId, Integer> teaches) {
        return module(provider(), Format.ONLINE, teaches);
    }

    /** An offered module of four hours. */
    public ModuleId module(ProviderId provider, Format format, Map<CompetenceId, Integer> teaches) {
        return module(provider, sketch(format, teaches).content());
    }

    /** An offered module of that content. */
    public ModuleId module(ProviderId provider, ModuleContent content) {
        ModuleId module = modules.save(TEST, provider, content);
        modules.goLive(TEST, module, content, Certification.byAgreement());
        return module;
    }

    /** A module that is not offered. */
    public ModuleId draft(ProviderId provider, Format format, Map<CompetenceId, Integer> teaches) {
        return modules.save(TEST, provider, sketch(format, teaches).content());
    }

    private static ModuleSketch sketch(Format format, Map<CompetenceId, Integer> teaches) {
        ModuleSketch sketch = ModuleSketch.module("M" + digits(10), "Modul")
                .objective("Ziel")
                .format(format)
                .hours(4);
        teaches.forEach(sketch::teaches);
        return sketch;
    }

    /** A run of the module that begins in that time from now and takes a day. */
    public SessionId session(ModuleId module, Duration from, @Nullable Integer seats) {
        Instant start = clock.instant().plus(from);
        return sessions.plan(TEST, module, SessionContent.at(start, start.plus(Duration.ofHours(8)), seats));
    }

    private static IdentityKey key() {
        return new IdentityKey("test", "S" + digits(12));
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }
}
