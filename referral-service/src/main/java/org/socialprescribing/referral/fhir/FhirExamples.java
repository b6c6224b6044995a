package org.socialprescribing.referral.fhir;

/** Examples of the API description; a test posts and reads them. */
final class FhirExamples {
  static final String SERVICE_REQUEST =
      """
      {
        "resourceType": "ServiceRequest",
        "contained": [{
          "resourceType": "Patient",
          "id": "person",
          "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}],
          "name": [{"use": "official", "family": "Example", "given": ["Ada"]}],
          "telecom": [{"system": "phone", "value": "07700 900001"}],
          "gender": "female",
          "birthDate": "1951-07-14",
          "address": [{"postalCode": "SY1 1AA"}],
          "generalPractitioner": [{"identifier":
            {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "M82002"}}]
        }],
        "identifier": [{"system": "https://gp.example.org/Id/referral", "value": "R-2041"}],
        "status": "active",
        "intent": "order",
        "category": [{"coding": [{
          "system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest",
          "code": "referral"}]}],
        "priority": "routine",
        "code": {"coding": [{
          "system": "http://snomed.info/sct",
          "code": "871731000000106",
          "display": "Referral to social prescribing service"}]},
        "subject": {"reference": "#person"},
        "authoredOn": "2026-05-11T09:30:00+01:00",
        "requester": {"identifier":
          {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "M82002"}},
        "reasonCode": [{
          "coding": [{"system": "http://snomed.info/sct", "code": "224484003"}],
          "text": "Cares for her sister"}],
        "note": [{"text": "Would like company; used to sing."}]
      }
      """;

  static final String MESSAGE =
      """
      {
        "resourceType": "Bundle",
        "id": "b1a7c0de-1111-4222-8333-444455556666",
        "meta": {"profile": ["https://fhir.nhs.uk/StructureDefinition/BARSBundleMessage"]},
        "type": "message",
        "timestamp": "2026-05-11T09:30:00+01:00",
        "entry": [
          {
            "fullUrl": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000001",
            "resource": {
              "resourceType": "MessageHeader",
              "eventCoding": {
                "system": "https://fhir.nhs.uk/CodeSystem/message-events-bars",
                "code": "servicerequest-request"},
              "destination": [{"endpoint": "https://fhir.nhs.uk/Id/dos-service-id|2000099999"}],
              "sender": {"reference": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000004"},
              "source": {"endpoint": "https://fhir.nhs.uk/Id/dos-service-id|2000088888"},
              "reason": {"coding": [{
                "system": "https://fhir.nhs.uk/CodeSystem/message-reason-bars",
                "code": "new"}]},
              "focus": [{"reference": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002"}],
              "definition":
                "https://fhir.nhs.uk/MessageDefinition/bars-message-servicerequest-request-referral"
            }
          },
          {
            "fullUrl": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000002",
            "resource": {
              "resourceType": "ServiceRequest",
              "status": "active",
              "intent": "plan",
              "category": [{"coding": [{
                "system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest",
                "code": "referral"}]}],
              "priority": "routine",
              "subject": {"reference": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000003"},
              "authoredOn": "2026-05-11T09:30:00+01:00",
              "requester": {"reference": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000004"},
              "note": [{"text": "Would like company; used to sing."}]
            }
          },
          {
            "fullUrl": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000003",
            "resource": {
              "resourceType": "Patient",
              "identifier": [
                {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}],
              "name": [{"use": "official", "family": "Example", "given": ["Ada"]}],
              "gender": "female",
              "birthDate": "1951-07-14",
              "generalPractitioner": [
                {"reference": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000004"}]
            }
          },
          {
            "fullUrl": "urn:uuid:6d1f7a10-0c51-4d0e-9b55-000000000004",
            "resource": {
              "resourceType": "Organization",
              "identifier": [{
                "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "M82002"}],
              "name": "Sample practice"
            }
          }
        ]
      }
      """;

  static final String REVOKED =
      """
      {
        "resourceType": "ServiceRequest",
        "id": "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4",
        "status": "revoked",
        "intent": "order",
        "subject": {"identifier":
          {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}}
      }
      """;

  static final String TASK =
      """
      {
        "resourceType": "Task",
        "status": "requested",
        "intent": "order",
        "code": {"coding": [
          {"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
        "focus": {"reference": "ServiceRequest/5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4"}
      }
      """;

  static final String CANCELLED_TASK =
      """
      {
        "resourceType": "Task",
        "id": "5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4",
        "status": "cancelled",
        "statusReason": {"coding": [{"code": "moved-away"}]},
        "intent": "order"
      }
      """;

  static final String TRANSACTION =
      """
      {
        "resourceType": "Bundle",
        "type": "transaction",
        "entry": [
          {
            "fullUrl": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000001",
            "resource": {
              "resourceType": "Patient",
              "identifier": [
                {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}],
              "name": [{"use": "official", "family": "Example", "given": ["Ada"]}],
              "gender": "female",
              "birthDate": "1951-07-14",
              "generalPractitioner": [
                {"reference": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000002"}]
            },
            "request": {"method": "POST", "url": "Patient"}
          },
          {
            "fullUrl": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000002",
            "resource": {
              "resourceType": "Organization",
              "identifier": [{
                "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "M82002"}],
              "name": "Sample practice"
            },
            "request": {"method": "POST", "url": "Organization"}
          },
          {
            "fullUrl": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000003",
            "resource": {
              "resourceType": "ServiceRequest",
              "identifier": [
                {"system": "https://gp.example.org/Id/referral", "value": "R-2042"}],
              "status": "active",
              "intent": "order",
              "category": [{"coding": [{
                "system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest",
                "code": "referral"}]}],
              "code": {"coding": [
                {"system": "http://snomed.info/sct", "code": "871731000000106"}]},
              "subject": {"reference": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000001"},
              "authoredOn": "2026-05-11T09:30:00+01:00",
              "requester": {"reference": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000002"},
              "note": [{"text": "Would like company; used to sing."}]
            },
            "request": {
              "method": "POST",
              "url": "ServiceRequest",
              "ifNoneExist": "identifier=https://gp.example.org/Id/referral|R-2042"
            }
          },
          {
            "fullUrl": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000004",
            "resource": {
              "resourceType": "Task",
              "status": "requested",
              "intent": "order",
              "code": {"coding": [
                {"system": "http://hl7.org/fhir/CodeSystem/task-code", "code": "fulfill"}]},
              "focus": {"reference": "urn:uuid:1f6a1f0e-32d2-4b6b-8a0e-000000000003"}
            },
            "request": {"method": "POST", "url": "Task"}
          }
        ]
      }
      """;

  static final String TRANSACTION_RESPONSE =
      """
      {
        "resourceType": "Bundle",
        "type": "transaction-response",
        "entry": [
          {"response": {
            "status": "200 OK", "location": "Patient/0c9f8a9e-3a68-4f5e-9a2d-67a3f5a1f0d2"}},
          {"response": {"status": "200 OK"}},
          {"response": {
            "status": "201 Created",
            "location": "ServiceRequest/5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4/_history/1",
            "etag": "W/\\"1\\"", "lastModified": "2026-05-11T08:30:00.512+00:00"}},
          {"response": {
            "status": "201 Created",
            "location": "Task/5f0d7f3e-5a3b-4a52-9a35-9a0b8ad1a4a4/_history/1",
            "etag": "W/\\"1\\"", "lastModified": "2026-05-11T08:30:00.512+00:00"}}
        ]
      }
      """;

  private FhirExamples() {}
}
