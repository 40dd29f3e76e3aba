package org.kommunalcampus.web.demo;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageContent;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Packages in every state, and one in a learner's curriculum. */
@Component
@RequiredArgsConstructor
class DemoPackages {

    private static final String LEARNER = "D-0006";

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final Packages packages;
    private final PackageChoices choices;

    void load(Caller caller) {
        if (!packages.certified(PageRequest.of(0, 1)).isEmpty()) {
            return;
        }
        var learner = region.colleague(LEARNER);
        PackageOwner town = PackageOwner.of(learner.municipality());
        PackageId first = make(
                caller,
                town,
                "Digital starten im Amt",
                "Sie arbeiten sicher mit der E-Akte, achten auf den Datenschutz und wissen, wo Ihnen KI helfen kann.",
                module("rheinschleife", "RS-10"),
                module("falkenried", "AF-08"),
                module("drei-ufer", "DU-33"));
        certify(caller, first);
        choices.choose(
                new Caller(learner.fullName(), Set.of(Role.LEARNER), null, learner.id(), learner.municipality(), null),
                learner.id(),
                first);
        certify(
                caller,
                make(
                        caller,
                        PackageOwner.BEIRAT,
                        "Prozesse erheben und verbessern",
                        "Sie nehmen einen Prozess auf, stellen ihn dar und bereiten eine Verbesserung vor.",
                        module("rheinschleife", "RS-13"),
                        module("rheinschleife", "RS-14"),
                        module("neckartal", "HN-14")));
        PackageId waiting = make(
                caller,
                PackageOwner.OPERATOR,
                "KI im Arbeitsalltag",
                "Sie kennen die Grundlagen, nutzen Assistenten mit Bedacht und wissen, was die KI-Verordnung verlangt.",
                module("rheinschleife", "RS-22"),
                module("rheinschleife", "RS-23"),
                module("falkenried", "AF-16"));
        packages.propose(caller, waiting, version(caller, waiting));
        make(
                caller,
                town,
                "Neu im Bürgerbüro",
                "Sie kennen das Melde- und Ausweisrecht und schreiben verständlich.",
                module("zweiburgen", "ZB-114"));
    }

    private PackageId make(Caller caller, PackageOwner owner, String title, String goal, ModuleId... steps) {
        return packages.make(caller, owner, new PackageContent(title, goal, List.of(steps)));
    }

    private void certify(Caller caller, PackageId id) {
        packages.propose(caller, id, version(caller, id));
        var board = DemoAccount.BEIRAT2;
        Caller reviewer = new Caller(board.getGreeting(), Set.of(Role.REVIEWER), board.identity(), null, null, null);
        packages.certify(reviewer, id, null, version(caller, id));
    }

    private long version(Caller caller, PackageId id) {
        return packages.inside(caller, id).version();
    }

    private ModuleId module(String provider, String externalId) {
        return modules.byExternalId(providers.byCode(provider).orElseThrow().id(), externalId)
                .orElseThrow(() -> new IllegalStateException("no module " + externalId));
    }
}
