import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'everyday',
  side: 'conversation',
  category: 'story',
  title: 'Speaks of everyday things',
  advice: 'Stay there.',
  why: 'Small talk is how people find out whether they like each other.',
  phrases: [
    'mom|mum|dad|mother|father|brother|sister|wife|husband|grandma|grandpa|grandmother|grandfather|aunt|uncle|cousin|boyfriend|girlfriend|roommate',
    'bed|sleep|sleeping|asleep|slept|woke|nap|tired|sick|headache|doctor|hospital|dentist|fever|cold|flu',
    'breakfast|lunch|dinner|supper|coffee|tea|beer|wine|pizza|sandwich|eat|eating|ate|cook|cooking|hungry',
    'weather|rain|raining|snow|snowing|sunny|hot|cold',
    'bus|train|car|bike|driving|drove|traffic|airport|flight|parking',
    'school|class|homework|exam|exams|teacher|college|uni|university',
    'weekend|tonight|yesterday|birthday|party|holiday',
    'movie|film|song|game|book|tv|show',
    'dog|cat|puppy|kitten|pet',
    'shoes|shirt|dress|clothes|jacket',
    'phone|battery|laptop|wifi|broken|broke|app|update|account|password',
    'house|apartment|room|kitchen|garden|neighbour|neighbor|neighbours|neighbors',
  ],
  flags: ['My aunt slept through breakfast.', 'Rain again, and the bus is late.'],
  passes: ['We deliver value.', 'Shop now.'],
});
