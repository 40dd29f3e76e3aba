package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.EmploymentStatusReader;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provisioning.DirectoryPerson;
import org.kommunalcampus.provisioning.StatedFact;
import org.kommunalcampus.provisioning.StatedPerson;
import org.kommunalcampus.shared.MemberId;

/** People as SCIM's users. What the platform does not keep, such as phone numbers, is left out on the way in and never shown. */
final class PersonNodes {

    private static final String WORK = "work";

    private PersonNodes() {}

    static User user(DirectoryPerson found) {
        MemberView person = found.person();
        User user = User.builder()
                .id(person.id().toString())
                .externalId(found.externalId())
                .userName(found.userName())
                .name(Name.builder()
                        .givenName(person.givenName())
                        .familyName(person.familyName())
                        .formatted(person.fullName())
                        .build())
                .displayName(person.fullName())
                .active(found.active())
                .userType(
                        person.employmentStatus() == null
                                ? null
                                : person.employmentStatus().name())
                .enterpriseUser(EnterpriseUser.builder()
                        .employeeNumber(person.personnelKey())
                        .department(found.department())
                        .manager(
                                person.manager() == null
                                        ? null
                                        : Manager.builder()
                                                .value(person.manager().toString())
                                                .build())
                        .build())
                .meta(Meta.builder()
                        .version(ETag.builder().weak(true).tag(found.version()).build())
                        .build())
                .build();
        if (person.email() != null) {
            user.setEmails(List.of(Email.builder()
                    .value(person.email())
                    .type(WORK)
                    .primary(true)
                    .build()));
        }
        return user;
    }

    /**
     * What the directory says. Of a patch only what it changes counts as said; of anything else all that is there.
     *
     * @param before what the patch starts from, {@code null} for no patch
     * @param active whether the person works here, where the directory does not say
     */
    static StatedPerson stated(User said, @Nullable User before, boolean active) {
        Set<StatedFact> facts = EnumSet.noneOf(StatedFact.class);
        for (StatedFact fact : StatedFact.values()) {
            if (before == null
                    ? fact(said, fact).isPresent()
                    : !fact(said, fact).equals(fact(before, fact))) {
                facts.add(fact);
            }
        }
        Optional<Name> name = said.getName();
        String given = name.flatMap(Name::getGivenName).orElse("");
        String family = name.flatMap(Name::getFamilyName).orElse("");
        return new StatedPerson(
                said.getUserName().orElse(""),
                said.getExternalId().orElse(null),
                fact(said, StatedFact.PERSONNEL_KEY).orElse(null),
                given,
                given.isBlank() && family.isBlank() ? shownName(said) : family,
                fact(said, StatedFact.EMAIL).orElse(null),
                fact(said, StatedFact.UNIT).orElse(null),
                manager(said),
                fact(said, StatedFact.EMPLOYMENT_STATUS)
                        .map(EmploymentStatus::valueOf)
                        .orElse(null),
                said.isActive().orElse(active),
                facts);
    }

    /** How people call somebody of whom the directory speaks. */
    static String subject(StatedPerson person) {
        String name = (person.givenName() + " " + person.familyName()).strip();
        return name + " (" + Objects.requireNonNullElse(person.personnelKey(), person.userName()) + ")";
    }

    private static Optional<String> fact(User user, StatedFact fact) {
        Optional<EnterpriseUser> employment = user.getEnterpriseUser();
        Optional<String> found = switch (fact) {
            case NAME -> Optional.of(shown(user));
            case EMAIL -> email(user);
            case UNIT -> employment.flatMap(EnterpriseUser::getDepartment);
            case MANAGER -> employment.flatMap(EnterpriseUser::getManager).flatMap(Manager::getValue);
            case PERSONNEL_KEY -> employment.flatMap(EnterpriseUser::getEmployeeNumber);
            case EMPLOYMENT_STATUS ->
                user.getUserType()
                        .flatMap(text -> EmploymentStatusReader.read(text).value())
                        .map(Enum::name);
            case ACTIVE -> user.isActive().map(String::valueOf);
        };
        return found.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String shown(User user) {
        Optional<Name> name = user.getName();
        String parts = name.flatMap(Name::getGivenName).orElse("") + "\n"
                + name.flatMap(Name::getFamilyName).orElse("");
        return parts.isBlank() ? shownName(user) : parts;
    }

    private static String shownName(User user) {
        return user.getDisplayName()
                .or(() -> user.getName().flatMap(Name::getFormatted))
                .orElse("");
    }

    /** The address at work; where none is called so, the primary one, or the only one. */
    private static Optional<String> email(User user) {
        return user.getEmails().stream()
                .filter(email ->
                        email.getValue().filter(value -> !value.isBlank()).isPresent())
                .min(Comparator.comparing((Email email) ->
                                !email.getType().filter(WORK::equalsIgnoreCase).isPresent())
                        .thenComparing(email -> !email.isPrimary()))
                .flatMap(Email::getValue);
    }

    private static @Nullable MemberId manager(User user) {
        String text = fact(user, StatedFact.MANAGER).orElse(null);
        try {
            return text == null ? null : MemberId.of(text);
        } catch (IllegalArgumentException noId) {
            throw new BadRequestException("manager: This is nobody's id.", ScimType.RFC7644.INVALID_VALUE);
        }
    }
}
