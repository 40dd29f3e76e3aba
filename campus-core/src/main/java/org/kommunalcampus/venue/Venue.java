package org.kommunalcampus.venue;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/** A room that a provider offers for sessions. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Venue {

    private static final String SEPARATOR = ",";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private String name;
    private String street;
    private String postcode;
    private String city;
    private int capacity;
    private String features;
    private @Nullable String note;
    private boolean offered;

    @Version
    private @Nullable Long version;

    Venue(ProviderId provider, VenueFacts facts) {
        id = VenueId.next().value();
        providerId = provider.value();
        offered = true;
        describe(facts);
    }

    /** Takes over what is stated now, checked before. */
    final void describe(VenueFacts facts) {
        name = Objects.requireNonNull(facts.name());
        street = Objects.requireNonNull(facts.street());
        postcode = Objects.requireNonNull(facts.postcode());
        city = Objects.requireNonNull(facts.city());
        capacity = facts.requireCapacity();
        features = facts.stated().stream().map(Feature::name).collect(Collectors.joining(SEPARATOR));
        note = facts.note();
    }

    /** Puts it on the offer or takes it off. */
    void offer(boolean now) {
        offered = now;
    }

    boolean isOffered() {
        return offered;
    }

    boolean holds(@Nullable Integer people) {
        return people == null || people <= capacity;
    }

    VenueId venueId() {
        return new VenueId(id);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    VenueView view() {
        return new VenueView(
                venueId(),
                provider(),
                new VenueFacts(name, street, postcode, city, capacity, features(), note),
                offered,
                currentVersion());
    }

    private Set<Feature> features() {
        return Arrays.stream(features.split(SEPARATOR, -1))
                .filter(one -> !one.isEmpty())
                .map(Feature::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }
}
