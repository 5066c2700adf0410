#include "QuestionnaireData.h"

#define QUESTIONNAIRE(name, path_text) \
  {path_text, name, sizeof name}

static const unsigned char compiled[] = {
#embed "compiled.json"
};

static const unsigned char vocabulary[] = {
#embed "../../Questionnaires/vocabulary.yaml"
};

static const unsigned char readiness[] = {
#embed "../../Questionnaires/readiness.yaml"
};

static const unsigned char maturity[] = {
#embed "../../Questionnaires/maturity.yaml"
};

static const unsigned char gates[] = {
#embed "../../Questionnaires/gates.yaml"
};

static const unsigned char patterns[] = {
#embed "../../Questionnaires/patterns.yaml"
};

static const unsigned char roadmap[] = {
#embed "../../Questionnaires/roadmap.yaml"
};

static const unsigned char compliance[] = {
#embed "../../Questionnaires/practice/compliance.yaml"
};

static const unsigned char controls[] = {
#embed "../../Questionnaires/practice/controls.yaml"
};

static const unsigned char cost[] = {
#embed "../../Questionnaires/practice/cost.yaml"
};

static const unsigned char data[] = {
#embed "../../Questionnaires/practice/data.yaml"
};

static const unsigned char governance[] = {
#embed "../../Questionnaires/practice/governance.yaml"
};

static const unsigned char legacy[] = {
#embed "../../Questionnaires/practice/legacy.yaml"
};

static const unsigned char method[] = {
#embed "../../Questionnaires/practice/method.yaml"
};

static const unsigned char monitoring[] = {
#embed "../../Questionnaires/practice/monitoring.yaml"
};

static const unsigned char people[] = {
#embed "../../Questionnaires/practice/people.yaml"
};

static const unsigned char phases[] = {
#embed "../../Questionnaires/practice/phases.yaml"
};

static const unsigned char pitfalls[] = {
#embed "../../Questionnaires/practice/pitfalls.yaml"
};

static const unsigned char portfolio[] = {
#embed "../../Questionnaires/practice/portfolio.yaml"
};

static const unsigned char practice[] = {
#embed "../../Questionnaires/practice/practice.yaml"
};

static const unsigned char risk[] = {
#embed "../../Questionnaires/practice/risk.yaml"
};

static const unsigned char rollout[] = {
#embed "../../Questionnaires/practice/rollout.yaml"
};

static const unsigned char security[] = {
#embed "../../Questionnaires/practice/security.yaml"
};

static const unsigned char strategy[] = {
#embed "../../Questionnaires/practice/strategy.yaml"
};

static const unsigned char testing[] = {
#embed "../../Questionnaires/practice/testing.yaml"
};

static const unsigned char vendors[] = {
#embed "../../Questionnaires/practice/vendors.yaml"
};

static const unsigned char decisions_topology[] = {
#embed "../../Questionnaires/decisions/topology.yaml"
};

static const unsigned char decisions_hosting[] = {
#embed "../../Questionnaires/decisions/hosting.yaml"
};

static const unsigned char decisions_sourcing[] = {
#embed "../../Questionnaires/decisions/sourcing.yaml"
};

static const unsigned char decisions_legacy_access[] = {
#embed "../../Questionnaires/decisions/legacy-access.yaml"
};

static const unsigned char decisions_legacy_interface[] = {
#embed "../../Questionnaires/decisions/legacy-interface.yaml"
};

static const unsigned char decisions_data_movement[] = {
#embed "../../Questionnaires/decisions/data-movement.yaml"
};

static const unsigned char decisions_rollout[] = {
#embed "../../Questionnaires/decisions/rollout.yaml"
};

static const unsigned char litellm_proxy_config[] = {
#embed "../../Questionnaires/mappings/litellm-proxy-config.yaml"
};

static const unsigned char us_federal_ai_inventory[] = {
#embed "../../Questionnaires/mappings/us-federal-ai-inventory.yaml"
};

static const QuestionnaireFile files[] = {
    QUESTIONNAIRE(vocabulary, "Questionnaires/vocabulary.yaml"),
    QUESTIONNAIRE(readiness, "Questionnaires/readiness.yaml"),
    QUESTIONNAIRE(maturity, "Questionnaires/maturity.yaml"),
    QUESTIONNAIRE(gates, "Questionnaires/gates.yaml"),
    QUESTIONNAIRE(patterns, "Questionnaires/patterns.yaml"),
    QUESTIONNAIRE(roadmap, "Questionnaires/roadmap.yaml"),
    QUESTIONNAIRE(compliance, "Questionnaires/practice/compliance.yaml"),
    QUESTIONNAIRE(controls, "Questionnaires/practice/controls.yaml"),
    QUESTIONNAIRE(cost, "Questionnaires/practice/cost.yaml"),
    QUESTIONNAIRE(data, "Questionnaires/practice/data.yaml"),
    QUESTIONNAIRE(governance, "Questionnaires/practice/governance.yaml"),
    QUESTIONNAIRE(legacy, "Questionnaires/practice/legacy.yaml"),
    QUESTIONNAIRE(method, "Questionnaires/practice/method.yaml"),
    QUESTIONNAIRE(monitoring, "Questionnaires/practice/monitoring.yaml"),
    QUESTIONNAIRE(people, "Questionnaires/practice/people.yaml"),
    QUESTIONNAIRE(phases, "Questionnaires/practice/phases.yaml"),
    QUESTIONNAIRE(pitfalls, "Questionnaires/practice/pitfalls.yaml"),
    QUESTIONNAIRE(portfolio, "Questionnaires/practice/portfolio.yaml"),
    QUESTIONNAIRE(practice, "Questionnaires/practice/practice.yaml"),
    QUESTIONNAIRE(risk, "Questionnaires/practice/risk.yaml"),
    QUESTIONNAIRE(rollout, "Questionnaires/practice/rollout.yaml"),
    QUESTIONNAIRE(security, "Questionnaires/practice/security.yaml"),
    QUESTIONNAIRE(strategy, "Questionnaires/practice/strategy.yaml"),
    QUESTIONNAIRE(testing, "Questionnaires/practice/testing.yaml"),
    QUESTIONNAIRE(vendors, "Questionnaires/practice/vendors.yaml"),
    QUESTIONNAIRE(decisions_topology, "Questionnaires/decisions/topology.yaml"),
    QUESTIONNAIRE(decisions_hosting, "Questionnaires/decisions/hosting.yaml"),
    QUESTIONNAIRE(decisions_sourcing, "Questionnaires/decisions/sourcing.yaml"),
    QUESTIONNAIRE(decisions_legacy_access, "Questionnaires/decisions/legacy-access.yaml"),
    QUESTIONNAIRE(decisions_legacy_interface, "Questionnaires/decisions/legacy-interface.yaml"),
    QUESTIONNAIRE(decisions_data_movement, "Questionnaires/decisions/data-movement.yaml"),
    QUESTIONNAIRE(decisions_rollout, "Questionnaires/decisions/rollout.yaml"),
    QUESTIONNAIRE(litellm_proxy_config, "Questionnaires/mappings/litellm-proxy-config.yaml"),
    QUESTIONNAIRE(us_federal_ai_inventory, "Questionnaires/mappings/us-federal-ai-inventory.yaml"),
};

size_t questionnaire_file_count(void) { return sizeof files / sizeof files[0]; }

QuestionnaireFile questionnaire_file_at(size_t position) {
  if (position < questionnaire_file_count()) return files[position];
  return (QuestionnaireFile){"", compiled, 0};
}

QuestionnaireFile questionnaire_compiled(void) {
  return (QuestionnaireFile)QUESTIONNAIRE(compiled, "compiled.json");
}
