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
