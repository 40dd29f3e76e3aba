package org.kommunalcampus.web.demo;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the database with the demo when it is not complete. Each step can be repeated, and the sign-ins come last but for what goes to those who sign in, so
 * that a start that was interrupted goes on where it stopped.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class DemoData implements ApplicationRunner {

    private final Identities identities;
    private final DemoRegion region;
    private final DemoAgreements agreements;
    private final DemoProfiles profiles;
    private final DemoContent content;
    private final DemoCatalogue catalogue;
    private final DemoSignIns signIns;
    private final DemoHistory history;
    private final DemoDiscussions discussions;
    private final DemoAssignments assignments;
    private final DemoTalks talks;
    private final DemoApprovals approvals;
    private final DemoRecognitions recognitions;
    private final DemoSupervision supervision;
    private final DemoDirectory directory;
    private final DemoAbsences absences;
    private final DemoAdmission admission;
    private final DemoReviews reviews;
    private final DemoApplicants applicants;
    private final DemoPackages packages;
    private final DemoCalls calls;
    private final DemoContacts contacts;
    private final DemoOffers offers;
    private final DemoFormer former;
    private final DemoSurveys surveys;
    private final DemoYear year;
    private final DemoInvoices invoices;

    @Override
    public void run(ApplicationArguments arguments) {
        if (identities.callerOf(DemoAccount.BETRIEB.identity()).isPresent()) {
            return;
        }
        Terminal.say("Filling the database with the demo's people, modules and plans; this takes a minute ...");
        Caller caller = Caller.system("demo");
        region.load(caller);
        agreements.load(caller);
        catalogue.load(caller);
        content.load(caller);
        profiles.load(caller);
        history.load(caller);
        year.load(caller);
        invoices.load(caller);
        discussions.load(caller);
        assignments.load(caller);
        talks.load(caller);
        approvals.load(caller);
        recognitions.load(caller);
        supervision.load(caller);
        directory.load(caller);
        absences.load(caller);
        admission.load(caller);
        reviews.load();
        applicants.load(caller);
        packages.load(caller);
        calls.load();
        contacts.load(caller);
        offers.load(caller);
        former.load(caller);
        invoices.bill(caller);
        signIns.load(caller);
        surveys.load(caller);
    }
}
