package org.kommunalcampus.offers;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** On which topics a municipality wants offers, and from which providers none; HR says so and may change it at any time. */
@UseCase
@RequiredArgsConstructor
public class OfferWishes {

    private final OfferWishRepository wishes;
    private final OfferStopRepository stops;
    private final Competences competences;
    private final Municipalities municipalities;
    private final Providers providers;
    private final Audit audit;
    private final Clock clock;

    /** The topics on which offers are wanted, the oldest wish first. */
    @Transactional(readOnly = true)
    public List<CompetenceId> topics(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return wishes.topicsOf(municipality.value()).stream()
                .map(CompetenceId::new)
                .toList();
    }

    /** Wants offers on the topic; does nothing when they are wanted already. */
    public void addWish(Caller caller, MunicipalityId municipality, CompetenceId competence) {
        caller.requireAffiliation(municipality, Role.HR);
        competences.find(competence);
        var wish = OfferWish.Key.of(municipality, competence);
        if (!wishes.existsById(wish)) {
            wishes.save(new OfferWish(wish, municipalities.find(municipality).region(), Times.now(clock)));
            audit.record(caller, "offer-topic.wanted", "competence", competence.toString(), municipality.toString());
        }
    }

    /** Wants no more offers on the topic; those that came stay. */
    public void removeWish(Caller caller, MunicipalityId municipality, CompetenceId competence) {
        caller.requireAffiliation(municipality, Role.HR);
        var wish = OfferWish.Key.of(municipality, competence);
        if (wishes.existsById(wish)) {
            wishes.deleteById(wish);
            audit.record(caller, "offer-topic.ended", "competence", competence.toString(), municipality.toString());
        }
    }

    /** The providers from which no offers are wanted. */
    @Transactional(readOnly = true)
    public List<ProviderId> stops(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        return stops.providersOf(municipality.value()).stream()
                .map(ProviderId::new)
                .toList();
    }

    /** Wants no more offers of the provider; the provider is not told. */
    public void stop(Caller caller, MunicipalityId municipality, ProviderId provider) {
        caller.requireAffiliation(municipality, Role.HR);
        providers.find(provider);
        var stop = OfferStop.Key.of(municipality, provider);
        if (!stops.existsById(stop)) {
            stops.save(new OfferStop(stop, Times.now(clock)));
            audit.record(caller, "offers.stopped", "provider", provider.toString(), municipality.toString());
        }
    }

    /** Takes offers of the provider again. */
    public void allowProvider(Caller caller, MunicipalityId municipality, ProviderId provider) {
        caller.requireAffiliation(municipality, Role.HR);
        var stop = OfferStop.Key.of(municipality, provider);
        if (stops.existsById(stop)) {
            stops.deleteById(stop);
            audit.record(caller, "offers.admitted", "provider", provider.toString(), municipality.toString());
        }
    }
}
