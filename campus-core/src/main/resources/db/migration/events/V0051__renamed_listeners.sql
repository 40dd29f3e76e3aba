-- Publications that were not completed before an update find their listeners and events under the new names.
update EVENT_PUBLICATION set LISTENER_ID = replace(LISTENER_ID, 'org.kommunalcampus.packages.LeaverListener', 'org.kommunalcampus.packages.PackageLeaverListener');
update EVENT_PUBLICATION set LISTENER_ID = replace(LISTENER_ID, 'org.kommunalcampus.contact.LeaverListener', 'org.kommunalcampus.contact.ContactLeaverListener');
update EVENT_PUBLICATION set LISTENER_ID = replace(LISTENER_ID, 'org.kommunalcampus.learning.LeaverListener', 'org.kommunalcampus.learning.EnrolmentLeaverListener');
update EVENT_PUBLICATION set LISTENER_ID = replace(LISTENER_ID, 'org.kommunalcampus.curriculum.ChangeNews.', 'org.kommunalcampus.curriculum.CurriculumChangeNotifier.');
update EVENT_PUBLICATION set LISTENER_ID = replace(LISTENER_ID, 'org.kommunalcampus.provider.ProviderStandingChanged', 'org.kommunalcampus.provider.ProviderStateChanged');
update EVENT_PUBLICATION set EVENT_TYPE = replace(EVENT_TYPE, 'org.kommunalcampus.provider.ProviderStandingChanged', 'org.kommunalcampus.provider.ProviderStateChanged');
