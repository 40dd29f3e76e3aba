package org.kommunalcampus.web.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.recognition.ClaimedLevel;
import org.kommunalcampus.recognition.OwnRecognitions;
import org.kommunalcampus.recognition.ProofChecker;
import org.kommunalcampus.recognition.ProofStatement;
import org.kommunalcampus.recognition.RecognitionDraft;
import org.kommunalcampus.recognition.UploadedProof;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Two of the demo's people have handed in proofs from elsewhere: to HR for levels, and to the provider of a module. */
@Component
@RequiredArgsConstructor
class DemoRecognitions {

    private static final String CLERK = "MA-0064";
    private static final String COLLEAGUE = "MA-0065";
    private static final String HOST = "zweiburgen";
    private static final String COMPETENCE = "KOMMUNAL:DS3";
    private static final int SOME = 50;

    private static final String CERTIFICATE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            4 0 obj<</Length 55>>stream
            BT /F1 24 Tf 72 720 Td (Zertifikat der Demo) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """;

    private final DemoRegion region;
    private final OwnRecognitions recognitions;
    private final Competences competences;
    private final Providers providers;
    private final Modules modules;
    private final Clock clock;

    void load(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Caller clerk = signedIn(region.colleague(CLERK));
        if (recognitions.of(clerk, PageRequest.of(0, 1)).hasContent()) {
            return;
        }
        handIn(
                clerk,
                new ProofStatement(
                        "Datenschutz in der Praxis",
                        "Volkshochschule Rhein-Neckar",
                        today.minusMonths(4),
                        today.plusYears(2),
                        16 * 60,
                        null),
                null,
                List.of(new ClaimedLevel(competences.resolve(COMPETENCE).orElseThrow(), new Level(3))),
                ProofChecker.EMPLOYER);
        handIn(
                signedIn(region.colleague(COLLEAGUE)),
                new ProofStatement(
                        "Seminar mit Abschlusstest",
                        "Bildungswerk Musterstadt",
                        today.minusMonths(2),
                        null,
                        8 * 60,
                        "Die Inhalte stehen auf der Rückseite."),
                module(caller),
                List.of(),
                ProofChecker.PROVIDER);
    }

    private void handIn(
            Caller person,
            ProofStatement statement,
            @Nullable ModuleId module,
            List<ClaimedLevel> levels,
            ProofChecker checker) {
        recognitions.handIn(
                person,
                new RecognitionDraft(statement, module, levels, checker),
                List.of(new UploadedProof("Zertifikat.pdf", new ByteArrayResource(CERTIFICATE.getBytes(US_ASCII)))));
    }

    /** The first module on offer of the provider, by title. */
    private ModuleId module(Caller caller) {
        return modules.ofProvider(caller, providers.byCode(HOST).orElseThrow().id(), PageRequest.of(0, SOME)).stream()
                .filter(card -> card.state() == ModuleState.PUBLISHED)
                .map(ModuleCard::id)
                .filter(id -> modules.published(List.of(id)).containsKey(id))
                .findFirst()
                .orElseThrow();
    }

    private static Caller signedIn(MemberView person) {
        return new Caller(person.fullName(), Set.of(Role.LEARNER), null, person.id(), person.municipality(), null);
    }
}
