package org.kommunalcampus.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kommunalcampus.shared.Role;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IdentityRepository extends Repository<Identity, UUID> {

    @Query("""
            select new org.kommunalcampus.organisation.GrantedRole(
                i.issuer, i.subject, i.displayName, i.memberId, m.municipalityId, m.leftOn, i.providerId, r, f.id, f.leftOn)
            from Identity i left join i.roles r left join Member m on m.id = i.memberId
                left join PrivateAccount p on p.identityId = i.id left join Member f on f.id = p.memberId
            where i.issuer = :issuer and i.subject = :subject""")
    List<GrantedRole> findGrants(String issuer, String subject);

    @EntityGraph(attributePaths = "roles")
    Optional<Identity> findByIssuerAndSubject(String issuer, String subject);

    @EntityGraph(attributePaths = "roles")
    List<Identity> findByIssuerOrderBySubject(String issuer);

    @EntityGraph(attributePaths = "roles")
    @Query("select i from Identity i where :role member of i.roles order by i.displayName, i.subject")
    List<Identity> findByRole(Role role);

    @EntityGraph(attributePaths = "roles")
    List<Identity> findByProviderIdOrderByDisplayNameAscIdAsc(UUID provider);

    List<Identity> findByIssuerAndMemberId(String issuer, UUID memberId);

    /** Those whose roles ask for a belonging that is not known. */
    @EntityGraph(attributePaths = "roles")
    @Query("""
            select i from Identity i
            where (i.providerId is null and org.kommunalcampus.shared.Role.PROVIDER member of i.roles)
                or (i.memberId is null and exists (select 1 from Identity e join e.roles r where e = i and r in :ofEmployees))
            order by i.displayName, i.id""")
    List<Identity> findUnassigned(Set<Role> ofEmployees);

    @EntityGraph(attributePaths = "roles")
    List<Identity> findByMemberId(UUID memberId);

    @EntityGraph(attributePaths = "roles")
    List<Identity> findByMemberIdIn(Collection<UUID> memberIds);

    /** The accounts with which somebody signs in, the private one included. */
    @Query("""
            select i from Identity i where i.memberId = :member
                or exists (select 1 from PrivateAccount p where p.memberId = :member and p.identityId = i.id)""")
    List<Identity> findAllOf(UUID member);

    Optional<Identity> findById(UUID id);

    void delete(Identity identity);

    Identity save(Identity identity);
}
